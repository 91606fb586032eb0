/*
 * A stand-in for termb (CVR). Values stand in files of the folder it was compiled for, UTF-16LE as "<getter>U" and GBK,
 * with what the vendor's converter leaves of it, as "<getter>". Compiled with -DWIDE it has the getters ending in U too.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int reads;

static int plays(const char *word) {
    char said[64] = "";
    FILE *file = fopen(PLAYS "/play", "rb");
    if (file) {
        if (fscanf(file, "%63s", said) != 1) said[0] = 0;
        fclose(file);
    }
    return strcmp(said, word) == 0;
}

static int load(const char *name, unsigned char *into, int most) {
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", PLAYS, name);
    FILE *file = fopen(path, "rb");
    if (!file) return 0;
    int length = (int) fread(into, 1, most, file);
    fclose(file);
    return length;
}

int CVR_InitComm(int port) { return plays("unplug") ? 2 : 1; }

int CVR_CloseComm(void) { return 1; }

int CVR_Authenticate(void) {
    if (plays("none")) return 2;
    if (plays("removed")) return 3;
    if (plays("gone")) return 4;
    if (plays("odd")) return 99;
    return 1;
}

int CVR_Read_Content(int active) {
    reads = active == 1;
    if (plays("hang")) for (;;) pause();
    if (plays("crash")) *(volatile int *) 0 = 1;
    return plays("lifted") ? 0 : 1;
}

static int value(const char *name, unsigned char *into, int *length, int zero) {
    if (!reads) return 0;
    int got = load(name, into, 400);
    memset(into + got, 0, zero);
    *length = got / zero;
    return 1;
}

#ifdef WIDE
#define GETTER(name) \
    int name(char *into, int *length) { return value(#name, (unsigned char *) into, length, 1); } \
    int name##U(unsigned short *into, int *length) { return value(#name "U", (unsigned char *) into, length, 2); }
#else
#define GETTER(name) \
    int name(char *into, int *length) { return value(#name, (unsigned char *) into, length, 1); }
#endif

GETTER(GetPeopleName)
GETTER(GetPeopleSex)
GETTER(GetNationCode)
GETTER(GetPeopleBirthday)
GETTER(GetPeopleAddress)
GETTER(GetPeopleIDCode)
GETTER(GetDepartment)
GETTER(GetStartDate)
GETTER(GetEndDate)
GETTER(GetPassCheckID)
GETTER(GetNewAppMsg)

int GetBMPData(unsigned char *into, int *length) {
    *length = load("photo.bmp", into, 38862);
    return *length == 38862 ? 1 : 0;
}
