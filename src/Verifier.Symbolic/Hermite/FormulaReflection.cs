using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// Rewrites terms for k of one parity so that mirror images coincide: G_m(u, −v) = (−1)^m G_m(u, v), and so on for the other sequences.
/// </summary>
internal static class FormulaReflection
{
    /// <summary>A term with the same values at all k ≡ remainder (mod 2) whose sequence has a non-negative argument.</summary>
    public static FormulaTerm Normalise(FormulaTerm term, int remainder) => term.Sequence switch
    {
        AppellSequence sequence when IsNegative(sequence.Linear) => Replace(term, Mirror(sequence), term.Shift + remainder),
        GeometricSum sum when IsNegative(sum.Ratio) =>
            Replace(term, new GeometricSum(-sum.Ratio, Mirror(sum.Inner)), term.Shift + remainder + 1),
        BinomialSum sum when IsNegative(sum.Outer.Linear) || (sum.Outer.Linear.IsZero && IsNegative(sum.Inner.Linear)) =>
            Replace(term, new BinomialSum(Mirror(sum.Outer), Mirror(sum.Inner)), term.Shift + remainder + 1),
        ComplexAppellSequence sequence when IsNegative(sequence.Linear) =>
            Replace(term, sequence with { Linear = -sequence.Linear }, term.Shift + remainder + (sequence.IsImaginaryPart ? 1 : 0)),
        _ => term,
    };

    private static FormulaTerm Replace(FormulaTerm term, IndexSequence sequence, int signExponent) => term with
    {
        Sequence = sequence,
        Coefficient = signExponent % 2 == 0 ? term.Coefficient : -term.Coefficient,
    };

    private static AppellSequence Mirror(AppellSequence sequence) => sequence with { Linear = -sequence.Linear };

    private static bool IsNegative(ExactConstant value) => value.TrySign() < 0;
}
