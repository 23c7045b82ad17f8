/*
 * All Hermite coefficients E[sigma(z) h_k(z)], k <= K, of one activation with FLINT's balls, as an expert would write it.
 *
 * usage: hermite_flint integrate|gauss|tuned tanh|sigmoid|softplus|silu|mish DIGITS K SECONDS
 *
 * integrate  One acb_calc_integrate per k over [-X, X]. sigma phi h_0 .. sigma phi h_K at a point are computed once and kept for all k: the
 *            integrator asks for the same points again. The enclosures are proved, but for the tails beyond X, which are negligible by a
 *            wide margin.
 * gauss      One pass over the nodes of a composite Gauss-Legendre rule, sigma and phi once per node for all k: panels of width 2 with a node per
 *            digit, which a person would choose before knowing the result. Nodes and weights are made beforehand and not timed. Roundings are
 *            enclosed, the error of the rule is not bounded.
 * tuned      The same with the cheapest rule of all, found beforehand by trying panels and nodes and comparing with known values. Nobody who does
 *            not know the values already can use it; it shows what is left to win.
 *
 * For the odd tanh both compute odd k only, over [0, X].
 * With SECONDS = 0 there is one repetition and nothing is warmed: for comparisons of whole processes.
 * Prints a line "k value" for each k, and last "cpu_ms wall_ms repetitions evaluations": medians, and values of sigma in one repetition.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <acb_calc.h>
#include <arb_hypgeom.h>

enum { SLOTS = 1 << 15, MOST_PANELS = 32, MOST_NODES = 1024, MOST_REPETITIONS = 2000 };

typedef enum { TANH, SIGMOID, SOFTPLUS, SILU, MISH } activation_t;
static const char *const NAMES[] = { "tanh", "sigmoid", "softplus", "silu", "mish" };

static activation_t activation;
static slong K, digits;
static slong evaluations;

static double seconds(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double) t.tv_sec + 1e-9 * (double) t.tv_nsec;
}

static slong digits_to_bits(void) { return (slong) ((double) digits * 3.3219281) + 1; }

static int is_wanted(slong k) { return activation != TANH || k % 2 == 1; }

/* |h_k(x) phi(x)| is about x^k / sqrt(k!) phi(x) out there; sigma grows at most like x. */
static slong cut(void)
{
    slong x = 4;
    while ((double) (K + 2) * log((double) x) - lgamma((double) K + 1) / 2 - (double) (x * x) / 2 > -(double) digits * log(10) - 3) x++;
    return x;
}

static void sigma_real(arb_t r, const arb_t x, slong prec)
{
    arb_t t;
    evaluations++;
    arb_init(t);
    switch (activation)
    {
        case TANH:
            arb_tanh(r, x, prec);
            break;
        case SIGMOID:
        case SILU:
            arb_neg(t, x);
            arb_exp(t, t, prec);
            arb_add_ui(t, t, 1, prec);
            if (activation == SILU) arb_div(r, x, t, prec); else arb_inv(r, t, prec);
            break;
        case SOFTPLUS:
            arb_exp(t, x, prec);
            arb_log1p(r, t, prec);
            break;
        case MISH:
            arb_exp(t, x, prec);
            arb_log1p(t, t, prec);
            arb_tanh(t, t, prec);
            arb_mul(r, t, x, prec);
            break;
    }
    arb_clear(t);
}

static void sigma_complex(acb_t r, const acb_t z, int analytic, slong prec)
{
    acb_t t;
    int is_right;
    evaluations++;
    acb_init(t);
    switch (activation)
    {
        case TANH:
            acb_tanh(r, z, prec);
            break;
        case SIGMOID:
        case SILU:
            /* tanh is bounded more tightly on wide rectangles than 1/(1 + exp(-z)). */
            acb_mul_2exp_si(t, z, -1);
            acb_tanh(t, t, prec);
            acb_add_ui(t, t, 1, prec);
            acb_mul_2exp_si(r, t, -1);
            if (activation == SILU) acb_mul(r, r, z, prec);
            break;
        case SOFTPLUS:
        case MISH:
            /* log(1 + exp(z)) = z + log(1 + exp(-z)), the smaller exponential. */
            is_right = arf_sgn(arb_midref(acb_realref(z))) > 0;
            if (is_right) acb_neg(t, z); else acb_set(t, z);
            acb_exp(t, t, prec);
            acb_add_ui(t, t, 1, prec);
            acb_log_analytic(t, t, analytic, prec);
            if (is_right) acb_add(t, t, z, prec);
            if (activation == MISH)
            {
                acb_tanh(t, t, prec);
                acb_mul(t, t, z, prec);
            }
            acb_set(r, t);
            break;
    }
    acb_clear(t);
}

/* 1/sqrt(k!), and a bound from above for tolerances. */
static arb_ptr inverse_root;

static void make_roots(slong prec)
{
    inverse_root = _arb_vec_init(K + 1);
    arb_one(inverse_root);
    for (slong k = 1; k <= K; k++)
    {
        arb_sqrt_ui(inverse_root + k, (ulong) k, prec);
        arb_div(inverse_root + k, inverse_root + k - 1, inverse_root + k, prec);
    }
}

/* ---- acb_calc_integrate with values shared by all k ---- */

typedef struct { int used, is_real, analytic; slong prec; acb_t z; arb_ptr line; acb_ptr row; } slot_t;
static slot_t *slots;
static slong *filled;
static slong filled_count;

static ulong hash(const acb_t z, slong prec, int analytic)
{
    double parts[4] = {
        arf_get_d(arb_midref(acb_realref(z)), ARF_RND_DOWN), arf_get_d(arb_midref(acb_imagref(z)), ARF_RND_DOWN),
        mag_get_d(arb_radref(acb_realref(z))), (double) (2 * prec + analytic) };
    ulong bits[4], h = 1469598103934665603UL;
    memcpy(bits, parts, sizeof bits);
    for (int i = 0; i < 4; i++) h = (h ^ bits[i] ^ (bits[i] >> 29)) * 0x9E3779B97F4A7C15UL;
    return (h ^ (h >> 32)) % SLOTS;
}

/* line[k] = sigma phi He_k at a real x: He_(k+1) = x He_k - k He_(k-1). */
static void fill_line(arb_ptr line, const arb_t x, slong prec)
{
    arb_t density;
    arb_init(density);
    sigma_real(line, x, prec);
    arb_mul(density, x, x, prec);
    arb_mul_2exp_si(density, density, -1);
    arb_neg(density, density);
    arb_exp(density, density, prec);
    arb_mul(line, line, density, prec);
    for (slong k = 0; k < K; k++)
    {
        arb_mul(line + k + 1, x, line + k, prec);
        if (k > 0) arb_submul_ui(line + k + 1, line + k - 1, (ulong) k, prec);
    }
    arb_clear(density);
}

static void fill_row(acb_ptr row, const acb_t z, int analytic, slong prec)
{
    acb_t density;
    acb_init(density);
    sigma_complex(row, z, analytic, prec);
    acb_mul(density, z, z, prec);
    acb_mul_2exp_si(density, density, -1);
    acb_neg(density, density);
    acb_exp(density, density, prec);
    acb_mul(row, row, density, prec);
    for (slong k = 0; k < K; k++)
    {
        acb_mul(row + k + 1, z, row + k, prec);
        if (k > 0) acb_submul_ui(row + k + 1, row + k - 1, (ulong) k, prec);
    }
    acb_clear(density);
}

static slot_t *values_at(const acb_t z, int analytic, slong prec)
{
    ulong i = hash(z, prec, analytic);
    while (slots[i].used && !(slots[i].prec == prec && slots[i].analytic == analytic && acb_equal(slots[i].z, z))) i = (i + 1) % SLOTS;
    slot_t *s = slots + i;
    if (s->used) return s;
    if (filled_count > SLOTS / 2) abort();
    *s = (slot_t) { .used = 1, .is_real = acb_is_real(z), .analytic = analytic, .prec = prec };
    filled[filled_count++] = (slong) i;
    acb_init(s->z);
    acb_set(s->z, z);
    if (s->is_real)
    {
        s->line = _arb_vec_init(K + 1);
        fill_line(s->line, acb_realref(z), prec);
    }
    else
    {
        s->row = _acb_vec_init(K + 1);
        fill_row(s->row, z, analytic, prec);
    }
    return s;
}

static void forget(void)
{
    for (slong i = 0; i < filled_count; i++)
    {
        slot_t *s = slots + filled[i];
        acb_clear(s->z);
        if (s->is_real) _arb_vec_clear(s->line, K + 1); else _acb_vec_clear(s->row, K + 1);
        s->used = 0;
    }
    filled_count = 0;
}

static int integrand(acb_ptr r, const acb_t z, void *degree, slong order, slong prec)
{
    slong k = *(slong *) degree;
    slot_t *s = values_at(z, order != 0, prec);
    if (s->is_real) acb_set_arb(r, s->line + k); else acb_set(r, s->row + k);
    return 0;
}

/* The factors 1/sqrt(2 pi) and, over half the line, 2. */
static void finish(arb_ptr values, slong prec)
{
    arb_t factor;
    arb_init(factor);
    arb_const_pi(factor, prec);
    arb_mul_2exp_si(factor, factor, 1);
    arb_rsqrt(factor, factor, prec);
    if (activation == TANH) arb_mul_2exp_si(factor, factor, 1);
    _arb_vec_scalar_mul(values, values, K + 1, factor, prec);
    arb_clear(factor);
}

static void integrate(arb_ptr values, slong prec)
{
    acb_t lower, upper, value;
    arb_t tenth;
    mag_t tolerance;
    arb_init(tenth);
    acb_init(lower); acb_init(upper); acb_init(value);
    mag_init(tolerance);
    acb_set_si(upper, cut());
    if (activation != TANH) acb_neg(lower, upper);
    for (slong k = 0; k <= K; k++)
    {
        if (!is_wanted(k)) continue;
        /* 10^-digits sqrt(k!), less a little: the integrator aims at its tolerance and may miss it by a factor of a few units. */
        arb_set_ui(tenth, 10);
        arb_pow_ui(tenth, tenth, (ulong) digits, 53);
        arb_mul(tenth, tenth, inverse_root + k, 53);
        arb_inv(tenth, tenth, 53);
        arb_get_mag_lower(tolerance, tenth);
        acb_calc_integrate(value, integrand, &k, lower, upper, digits_to_bits(), tolerance, NULL, prec);
        arb_mul(values + k, acb_realref(value), inverse_root + k, prec);
    }
    finish(values, prec);
    forget();
    acb_clear(lower); acb_clear(upper); acb_clear(value);
    mag_clear(tolerance);
    arb_clear(tenth);
}

/* ---- one pass over Gauss-Legendre nodes ---- */

static arb_ptr node, weight;
static slong panels, nodes;

static void make_rule(slong n, slong prec)
{
    for (slong i = 0; i < n; i++) arb_hypgeom_legendre_p_ui_root(node + i, weight + i, (ulong) n, (ulong) i, prec);
    nodes = n;
}

static void gauss(arb_ptr values, slong prec)
{
    arb_t x, value, density, previous, current, next, half, centre;
    arb_init(x); arb_init(value); arb_init(density); arb_init(previous); arb_init(current); arb_init(next); arb_init(half); arb_init(centre);
    slong end = cut(), start = activation == TANH ? 0 : -end;
    arb_set_si(half, end - start);
    arb_div_si(half, half, 2 * panels, prec);
    _arb_vec_zero(values, K + 1);
    for (slong p = 0; p < panels; p++)
    {
        arb_mul_si(centre, half, 2 * p + 1, prec);
        arb_add_si(centre, centre, start, prec);
        for (slong i = 0; i < nodes; i++)
        {
            arb_set(x, centre);
            arb_addmul(x, half, node + i, prec);
            sigma_real(value, x, prec);
            arb_mul(density, x, x, prec);
            arb_mul_2exp_si(density, density, -1);
            arb_neg(density, density);
            arb_exp(density, density, prec);
            arb_mul(value, value, density, prec);
            arb_mul(current, value, weight + i, prec);
            /* He_(k+1) = x He_k - k He_(k-1); the roots of k! come at the end. */
            for (slong k = 0; ; k++)
            {
                arb_add(values + k, values + k, current, prec);
                if (k == K) break;
                arb_mul(next, x, current, prec);
                if (k > 0) arb_submul_ui(next, previous, (ulong) k, prec);
                arb_swap(previous, current);
                arb_swap(current, next);
            }
        }
    }
    for (slong k = 0; k <= K; k++)
    {
        arb_mul(values + k, values + k, half, prec);
        arb_mul(values + k, values + k, inverse_root + k, prec);
    }
    finish(values, prec);
    arb_clear(x); arb_clear(value); arb_clear(density); arb_clear(previous); arb_clear(current); arb_clear(next); arb_clear(half); arb_clear(centre);
}

/* Whether the rule finds all values to 10^-digits. */
static int suffices(slong n, arb_srcptr known, arb_ptr values, slong prec)
{
    int good = 1;
    arb_t limit, distance;
    arb_init(limit); arb_init(distance);
    make_rule(n, prec);
    gauss(values, prec);
    arb_ui_pow_ui(limit, 10, (ulong) digits, prec);
    arb_inv(limit, limit, prec);
    for (slong k = 0; k <= K && good; k++)
    {
        if (!is_wanted(k)) continue;
        arb_sub(distance, values + k, known + k, prec);
        arf_abs(arb_midref(distance), arb_midref(distance));
        mag_zero(arb_radref(distance));
        good = arb_lt(distance, limit);
    }
    arb_clear(limit); arb_clear(distance);
    return good;
}

/* The number of panels that needs the fewest nodes in all, each with its least number of nodes (a multiple of step). */
static void choose(arb_srcptr known, arb_ptr values, slong prec)
{
    static const slong tried[] = { 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 28, MOST_PANELS };
    slong step = digits > 100 ? 8 : 2, best = MOST_NODES * MOST_PANELS, best_panels = 0, best_nodes = 0;
    for (size_t t = 0; t < sizeof tried / sizeof *tried; t++)
    {
        panels = tried[t];
        slong low = 0, high = FLINT_MIN(MOST_NODES, (best - 1) / panels) / step;
        if (high == 0 || !suffices(high * step, known, values, prec)) continue;
        while (high - low > 1)
        {
            slong middle = (low + high) / 2;
            if (suffices(middle * step, known, values, prec)) high = middle; else low = middle;
        }
        best = panels * high * step;
        best_panels = panels;
        best_nodes = high * step;
    }
    if (best_panels == 0) abort();
    panels = best_panels;
    make_rule(best_nodes, prec);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

int main(int count, char **arguments)
{
    if (count != 6) return 2;
    int is_gauss = strcmp(arguments[1], "integrate") != 0, found = 0;
    for (int i = 0; i <= MISH; i++)
        if (strcmp(arguments[2], NAMES[i]) == 0) { activation = (activation_t) i; found = 1; }
    if (!found) return 2;
    digits = atol(arguments[3]);
    K = atol(arguments[4]);
    double limit = atof(arguments[5]);
    slong prec = digits_to_bits() + 24;
    slots = calloc(SLOTS, sizeof *slots);
    filled = calloc(SLOTS, sizeof *filled);
    node = _arb_vec_init(MOST_NODES);
    weight = _arb_vec_init(MOST_NODES);
    make_roots(prec);
    arb_ptr values = _arb_vec_init(K + 1), known = _arb_vec_init(K + 1);
    if (is_gauss || limit > 0) integrate(known, prec);
    if (strcmp(arguments[1], "tuned") == 0)
        choose(known, values, prec);
    else if (is_gauss)
    {
        panels = activation == TANH ? (cut() + 1) / 2 : cut();
        if (!suffices(digits + digits % 2, known, values, prec)) return 3;
    }

    static double cpu[MOST_REPETITIONS], wall[MOST_REPETITIONS];
    int n = 0;
    double start = seconds(CLOCK_MONOTONIC);
    int least = limit > 0 ? 5 : 1;
    while (n < least || (n < MOST_REPETITIONS && seconds(CLOCK_MONOTONIC) - start < limit))
    {
        evaluations = 0;
        double c = seconds(CLOCK_THREAD_CPUTIME_ID), w = seconds(CLOCK_MONOTONIC);
        if (is_gauss) gauss(values, prec); else integrate(values, prec);
        cpu[n] = seconds(CLOCK_THREAD_CPUTIME_ID) - c;
        wall[n++] = seconds(CLOCK_MONOTONIC) - w;
    }
    for (slong k = 0; k <= K; k++)
    {
        if (!is_wanted(k)) arb_zero(values + k);
        char *text = arb_get_str(values + k, digits + 3, ARB_STR_NO_RADIUS | ARB_STR_MORE);
        printf("%ld %s\n", k, text);
        flint_free(text);
    }
    qsort(cpu, (size_t) n, sizeof *cpu, ascending);
    qsort(wall, (size_t) n, sizeof *wall, ascending);
    printf("%.6f %.6f %d %ld\n", 1e3 * cpu[n / 2], 1e3 * wall[n / 2], n, evaluations);
    if (is_gauss) fprintf(stderr, "%ld panels of %ld nodes\n", panels, nodes);
    return 0;
}
