using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>What the letters of <see cref="PatchFormulas"/> stand for: the numbers of an activation and, if given, of a teacher.</summary>
public sealed class PatchLetters
{
    private readonly int bits;
    private readonly Dictionary<string, CertifiedNumber> values;
    private readonly Dictionary<string, MultivariatePolynomial> exact;

    /// <summary>The letters of an activation; k, S2 and A2 stay letters when there is no teacher.</summary>
    public PatchLetters(PatchMoments moments, PatchTeacher? teacher = null)
    {
        bits = moments.Bits;
        values = new Dictionary<string, CertifiedNumber>(StringComparer.Ordinal)
        {
            [PatchFormulas.MeanSquare] = moments.MeanSquare,
            [PatchFormulas.OddEnergy] = moments.OddEnergy,
            [PatchFormulas.EvenEnergy] = moments.EvenEnergy,
        };
        if (teacher is not null)
        {
            values.Add(PatchFormulas.Patches, CertifiedNumber.Exact(teacher.Patches, bits));
            values.Add(PatchFormulas.SumSquare, CertifiedNumber.Exact(teacher.SumSquare, bits));
            values.Add(PatchFormulas.NormSquare, CertifiedNumber.Exact(teacher.NormSquare, bits));
        }

        exact = values.Where(pair => pair.Value.ClosedForm is not null)
            .ToDictionary(pair => pair.Key, pair => MultivariatePolynomial.Constant(pair.Value.ClosedForm!), StringComparer.Ordinal);
    }

    /// <summary>Whether σ̂_0², O and E_2 are all known exactly, so that a formula becomes one in k, S2, A2.</summary>
    public bool AreExact =>
        new[] { PatchFormulas.MeanSquare, PatchFormulas.OddEnergy, PatchFormulas.EvenEnergy }.All(exact.ContainsKey);

    /// <summary>The formula with every exactly known number put in; null when its denominator becomes 0.</summary>
    public RationalFunction? Reduce(RationalFunction formula) => formula.Substitute(exact);

    /// <summary>The value of a formula; letters that are not given here are looked up in <paramref name="more"/>.</summary>
    /// <exception cref="KeyNotFoundException">A letter has no value.</exception>
    public CertifiedNumber Value(RationalFunction formula, params ReadOnlySpan<(string Letter, CertifiedNumber Value)> more)
    {
        Dictionary<string, Ball> point = values.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);
        Dictionary<string, MultivariatePolynomial> known = new(exact, StringComparer.Ordinal);
        foreach ((string letter, CertifiedNumber value) in more)
        {
            point[letter] = value.Value;
            if (value.ClosedForm is { } form)
            {
                known[letter] = MultivariatePolynomial.Constant(form);
            }
        }

        if (formula.Substitute(known) is not { } reduced)
        {
            return CertifiedNumber.Enclosed(Ball.Indeterminate);
        }

        return reduced.Numerator.IsZero
            ? CertifiedNumber.Exact(ExactConstant.Zero, bits)
            : new CertifiedNumber(reduced.TryConstant(), reduced.Evaluate(point, bits));
    }
}
