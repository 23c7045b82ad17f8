using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Exact;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Random;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>Gadgets for t², t⁴, s²t² and random polynomials.</summary>
internal static class GadgetSection
{
    /// <summary>The title.</summary>
    public const string Title = "Gadgets";

    private const int HighestRandomDegree = 4;
    private static readonly MultivariatePolynomial P = GadgetVariables.Letter(GadgetVariables.P);
    private static readonly MultivariatePolynomial Q = GadgetVariables.Letter(GadgetVariables.Q);

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context)
    {
        (string Name, MultivariatePolynomial Target)[] targets =
        [
            ("t²", P.Pow(2)),
            ("t⁴", P.Pow(4)),
            ("s²t²", P.Pow(2) * Q.Pow(2)),
            .. Random(context),
        ];
        for (int index = 0; index < targets.Length; index++)
        {
            foreach (CheckLine line in Lines(context, targets[index].Name, targets[index].Target, (ulong)index))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<CheckLine> Lines(CheckContext context, string name, MultivariatePolynomial target, ulong index)
    {
        GadgetOutcome outcome = Gadget.Build(target, context.Series, CheckContext.Bits, context.Cancellation);
        string existence = $"{name}: some φ of the inner products has E[y φ] = Σ a*_j q(⟨b*_j,v⟩, ⟨b*_j,w⟩)";
        switch (outcome)
        {
            case NoRidgeGadget none:
                yield return new CheckLine(Title, existence, new NotApplicable(Sentence(none)), []);
                yield break;
            case UndecidedGadget undecided:
                yield return new CheckLine(Title, existence, new Undecided(undecided.ToString()), []);
                yield break;
            case Gadget gadget:
                yield return Proof(name, gadget);
                yield return GadgetSamples.Line(context, name, gadget, index);
                yield break;
            default:
                throw new ArgumentOutOfRangeException(nameof(target), outcome, "An outcome without a line.");
        }
    }

    private static string Sentence(NoRidgeGadget none) =>
        string.Create(CultureInfo.InvariantCulture, $"no ridge gadget, because σ̂_{none.Degree} = 0: {none.Proof}");

    private static CheckLine Proof(string name, Gadget gadget)
    {
        GadgetProof proof = GadgetProof.Of(gadget);
        Verdict verdict = proof.Witness is { } witness
            ? new Refuted(CheckContext.Case(witness.Degree), witness.Expected.ToString(), witness.Expectation.ToString())
            : new Proved(string.Create(CultureInfo.InvariantCulture, $"polynomial identity in each degree 0 ≤ k ≤ "
                + $"{proof.Lines[^1].Degree}, for vectors of any norm and dimension"));
        return new CheckLine(Title, $"{name}: E[y φ] = Σ a*_j q(⟨b*_j,v⟩, ⟨b*_j,w⟩)", verdict, ["integration by parts", "target"]);
    }

    /// <summary>One random p(t) and one random q(s, t), over the degrees that σ can see.</summary>
    private static IEnumerable<(string Name, MultivariatePolynomial Target)> Random(CheckContext context)
    {
        int[] degrees = [.. Enumerable.Range(0, HighestRandomDegree + 1).Where(k => context.Coefficient(k).Status == CoefficientStatus.Nonzero)];
        if (degrees.Length == 0)
        {
            yield break;
        }

        RandomSequence random = context.Random(80);
        Rational[] weights = RationalRows.Vector(64, random);
        MultivariatePolynomial single = degrees.Aggregate(MultivariatePolynomial.Zero, (sum, k) => sum + (P.Pow(k) * Weight(weights[k])));
        MultivariatePolynomial pair = MultivariatePolynomial.Zero;
        foreach (int k in degrees)
        {
            for (int i = 0; i <= k; i++)
            {
                pair += P.Pow(i) * Q.Pow(k - i) * Weight(weights[10 + (10 * k) + i]);
            }
        }

        yield return ($"p(t) = {Text(single)}", single);
        yield return ($"q(s,t) = {Text(pair)}", pair);
    }

    private static Rational Weight(Rational drawn) => drawn.IsZero ? 1 : drawn;

    /// <summary>With s and t, as people write the polynomials of the command line.</summary>
    private static string Text(MultivariatePolynomial target) => target
        .Substitute(GadgetVariables.P, GadgetVariables.Letter(target.Variables.Contains(GadgetVariables.Q) ? "s" : "t"))
        .Substitute(GadgetVariables.Q, GadgetVariables.Letter("t"))
        .ToString();
}
