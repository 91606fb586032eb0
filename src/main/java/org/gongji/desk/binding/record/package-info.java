/**
 * What somebody asks about themselves: 查询, 查阅 and 更正 of what is kept, 基本信息变更. Each is one matter and binds
 * nobody. Refuses to know papers, screens and where rows lie.
 */
package org.gongji.desk.binding.record;
