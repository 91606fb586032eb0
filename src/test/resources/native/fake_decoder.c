/* A stand-in for the licensed photo decoder: each row repeats one byte of the sealed photo. Needs its licence. */
#include <unistd.h>

int unpack(unsigned char *wlt, unsigned char *bgr, int save) {
    if (access("licence.dat", R_OK) != 0) return -12;
    if (wlt[0] == 0) return -4;
    for (int row = 0; row < 126; row++) {
        for (int k = 0; k < 306; k++) bgr[row * 306 + k] = wlt[row];
    }
    return 1;
}
