/*
 * A stand-in for sdtapi with the calls and status bytes of the real one (domain.md, 7.2). What it plays stands in files
 * of the folder it was compiled for: "play" holds one word, "block", "address" and "photo" what the card says.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef PLAYS
#error "compile with -DPLAYS=\"folder\""
#endif

static int open_port;
static int looks;

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

int SDT_OpenPort(int port) {
    looks = 0;
    if (plays("unplug") || (port != 1001 && port != 3)) return 0x01;
    open_port = port;
    return 0x90;
}

int SDT_ClosePort(int port) {
    open_port = 0;
    return 0x90;
}

int SDT_StartFindIDCard(int port, unsigned char *maker, int if_open) {
    if (port != open_port || if_open != 0) return 0x01;
    if (plays("none")) return 0x80;
    if (plays("late") && ++looks < 6) return looks % 2 ? 0x80 : 0x34;
    if (plays("timeout")) { usleep(200000); return 0x02; }
    if (plays("unknown")) return 0x40;
    if (plays("hang-find")) for (;;) pause();
    memset(maker, 0, 8);
    return 0x9F;
}

int SDT_SelectIDCard(int port, unsigned char *maker, int if_open) {
    if (port != open_port || if_open != 0) return 0x01;
    if (plays("removed")) return 0x81;
    if (plays("rejected")) return 0x32;
    memset(maker, 0, 8);
    return 0x90;
}

int SDT_ReadBaseMsg(int port, unsigned char *text, unsigned int *text_length, unsigned char *photo,
                    unsigned int *photo_length, int if_open) {
    if (port != open_port || if_open != 0) return 0x01;
    if (plays("hang")) for (;;) pause();
    if (plays("spin")) for (;;) ;
    if (plays("crash")) *(volatile int *) 0 = 1;
    if (plays("abort")) abort();
    if (plays("exit")) _exit(0);
    if (plays("lifted")) return 0x41;
    if (plays("pulled")) return 0x01;
    if (plays("odd")) return 0x66;
    if (plays("short")) {
        *text_length = load("block", text, 256) ? 100 : 0;
        return 0x90;
    }
    *text_length = load("block", text, 256);
    *photo_length = load("photo", photo, 1024);
    if (plays("noisy")) {
        /* what vendors leave behind while they read: a file, and the card on both streams */
        FILE *file = fopen("wz.txt", "wb");
        fwrite(text, 1, *text_length, file);
        fclose(file);
        fwrite(text, 1, *text_length, stderr);
        printf("{\"nonce\":\"00000000000000000000000000000000\",\"answer\":\"nothing\"}\n");
        printf("{\"nonce\":\"\",\"answer\":\"failed\",\"fault\":\"CARD_REMOVED\",\"status\":0}\n{\"answer\":\n");
        for (int k = 0; k < 300000; k++) putchar('x');
        fflush(stdout);
    }
    return 0x90;
}

int SDT_ReadNewAppMsg(int port, unsigned char *address, unsigned int *length, int if_open) {
    if (port != open_port || if_open != 0) return 0x01;
    if (plays("old-module")) return 0x21;
    *length = load("address", address, 70);
    return *length ? 0x90 : 0x91;
}

/* Old modules answer 0x21; whoever calls this asks for fingerprints, which the desk must never do. */
int SDT_ReadBaseFPMsg(int port, unsigned char *text, unsigned int *text_length, unsigned char *photo,
                      unsigned int *photo_length, unsigned char *print, unsigned int *print_length, int if_open) {
    abort();
}
