using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Exact;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The objective G: constants, population form, derivatives, minima, e(Q) (Ge, Lee, Ma 2017, Theorems 2.3 and 2.6).</summary>
internal static class ObjectiveSection
{
    /// <summary>The title.</summary>
    public const string Title = "Objective G (Theorem 3)";

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context)
    {
        ObjectiveOutcome outcome = ObjectiveFormula.Build(context.Series, CheckContext.Bits, context.Cancellation);
        switch (outcome)
        {
            case ObjectiveNotApplicable absent:
                yield return new CheckLine(Title, "G exists: sign(σ̂_4) is defined and the data part does not "
                    + "vanish", new NotApplicable($"σ̂_4 = 0: {absent.Proof}"), []);
                break;
            case ObjectiveUndecided undecided:
                yield return new CheckLine(Title, "G exists: sign(σ̂_4) is defined and the data part does not vanish", new Undecided(undecided.ToString()), []);
                break;
            case ObjectiveFormula formula:
                yield return Constants(formula);
                yield return ObjectiveSamples.Line(context, formula);
                yield return Derivatives(context);
                yield return Stationary(formula);
                yield return Curvature(context, formula);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(context), outcome, "An outcome without a line.");
        }

        yield return Surrogate();
    }

    private static CheckLine Constants(ObjectiveFormula formula)
    {
        MultivariatePolynomial p = GadgetVariables.Letter(GadgetVariables.P);
        MultivariatePolynomial q = GadgetVariables.Letter(GadgetVariables.Q);
        ExactConstant rootOfSix = ExactConstant.TrySqrt(6)!;
        ExactConstant quartic = rootOfSix * new Rational(1, 12);
        bool holds = GadgetProof.Of(PaperGadgets.TwoVector, new Dictionary<int, MultivariatePolynomial> { [4] = p.Pow(2) * q.Pow(2) * rootOfSix }).Holds
            && GadgetProof.Of(PaperGadgets.SingleVector, new Dictionary<int, MultivariatePolynomial> { [4] = p.Pow(4) * quartic }).Holds;
        Verdict verdict = holds
            ? new Proved("polynomial identity in each degree 0 ≤ k ≤ 4; the signs and factors are those of (2.7) to (2.9)")
            : new Refuted("degree 4", "√6 and 1/(2√6)", $"{formula.Factors.Pair} and {formula.Factors.Quartic}");
        return new CheckLine(Title, "E[y φ(v,w,x)] = √6 σ̂_4 Σ a*_i ⟨b*_i,v⟩²⟨b*_i,w⟩² and E[y φ(v,x)] = σ̂_4/(2√6) "
            + "Σ a*_i ⟨b*_i,v⟩⁴", verdict, ["integration by parts", "constants"]);
    }

    private static CheckLine Derivatives(CheckContext context)
    {
        (RationalNetwork teacher, _) = ExpansionSection.Networks(context, 121, 3, 2);
        RandomSequence random = context.Random(122);
        Rational[][] rows = RationalRows.Free(2, 3, random.Split(1));
        Rational[][] direction = RationalRows.Free(2, 3, random.Split(2));
        ObjectiveSums sums = new(teacher);
        return new CheckLine(
            Title,
            "∇G and ∇²G·E of the population form, for each of its three sums",
            RationalCases.Verdict(Enum.GetValues<ObjectivePart>().SelectMany(part => Cases(sums, part, rows, direction))),
            ["formula", "exact differences", "rational arithmetic"]);
    }

    private static IEnumerable<(string Witness, Rational Claimed, Rational Computed)> Cases(
        ObjectiveSums sums, ObjectivePart part, Rational[][] rows, Rational[][] direction)
    {
        Rational slope = Rational.Zero;
        for (int j = 0; j < rows.Length; j++)
        {
            slope += RationalRows.Dot(sums.Gradient(part, rows, j), direction[j]);
            Rational[] product = sums.HessianVectorProduct(part, rows, direction, j);
            for (int column = 0; column < product.Length; column++)
            {
                yield return ($"second derivative of the {part} sum", product[column], sums.GradientDifference(part, rows, direction, j, column));
            }
        }

        yield return ($"gradient of the {part} sum", slope, sums.Difference(part, rows, direction));
    }

    /// <summary>Along b*_i the gradient at the row x b*_i is 4x (λ(x² − 1) − μβ_i x²); across it is 0 because B* is orthogonal.</summary>
    private static CheckLine Stationary(ObjectiveFormula formula)
    {
        RouteComparison comparison = new("equal in canonical form");
        foreach (Rational weight in ObjectiveExample.Weights)
        {
            CertifiedNumber square = formula.SquaredNormAtMinimum(weight, ObjectiveExample.Mu, ObjectiveExample.Lambda(formula));
            CertifiedNumber outward = ObjectiveExample.Exact(ObjectiveExample.Lambda(formula)) * (square - ObjectiveExample.Exact(1));
            CertifiedNumber inward = ObjectiveExample.Exact(ObjectiveExample.Mu) * formula.Beta(weight) * square;
            comparison.Compare($"a* = {weight}", outward, inward);
        }

        return new CheckLine(Title, "∇G = 0 at rows ±x_i b*_i with x_i² = 1/(1 − μβ_i/λ), β_i = |σ̂_4| a*_i/(2√6), "
            + "B* orthogonal", comparison.Verdict, ["radial equation", "predicted length"]);
    }

    /// <summary>The spectrum is 8λ and 4√6|σ̂_4| a*_i x_i² + 4λ(x_l² − 1), i ≠ l: enclosed, and compared with eigenvalues in doubles.</summary>
    private static CheckLine Curvature(CheckContext context, ObjectiveFormula formula)
    {
        string statement = $"∇²G is positive definite there (μ = {ObjectiveExample.Mu}, λ = {ObjectiveExample.Lambda(formula)}, "
            + $"a* = {string.Join(", ", ObjectiveExample.Weights)})";
        string[] routes = ["enclosed spectrum", "eigenvalues in doubles"];
        if (!(Math.Abs(formula.Sigma4.Value.Value.ToDouble()) < ObjectiveExample.LargestCoefficient))
        {
            return new CheckLine(Title, statement, new NotApplicable("σ̂_4 is too large for eigenvalues in doubles"), routes);
        }

        ObjectiveG objective = ObjectiveExample.Objective(context, formula);
        OrthogonalMinimum minimum = new(objective);
        double[] eigenvalues = Decomposition.SymmetricEigenvalues(objective.Hessian(minimum.Rows()));
        Array.Sort(eigenvalues);
        double[] predicted = minimum.HessianSpectrum();
        double worst = eigenvalues.Zip(predicted, (found, expected) => Math.Abs(found - expected) / (1 + Math.Abs(expected))).Max();
        if (worst > ObjectiveExample.Tolerance)
        {
            return new CheckLine(Title, statement, new Refuted("the spectrum", ObjectiveExample.Text(predicted), ObjectiveExample.Text(eigenvalues)), routes);
        }

        CertifiedNumber four = ObjectiveExample.Exact(4);
        bool positive = ObjectiveExample.Weights.All(weight =>
        {
            CertifiedNumber square = formula.SquaredNormAtMinimum(weight, ObjectiveExample.Mu, ObjectiveExample.Lambda(formula));
            CertifiedNumber across = four * formula.PairConstant * ObjectiveExample.Exact(weight) * square;
            return across.Value.IsPositive && (square - ObjectiveExample.Exact(1)).Value.IsPositive;
        });
        Verdict verdict = positive
            ? new Proved("every term of the spectrum 8λ, 4√6|σ̂_4| a*_i x_i² + 4λ(x_l² − 1) is enclosed above 0")
            : new Undecided("the enclosure of the spectrum contains 0");
        return new CheckLine(Title, statement, verdict, routes);
    }

    private static CheckLine Surrogate()
    {
        SurrogateError permutation = SurrogateError.Of(RowMatrix.FromRows([0, -1, 0], [1, 0, 0], [0, 0, 1]));
        SurrogateError collision = SurrogateError.Of(RowMatrix.FromRows([1, 0], [1, 0]));
        Verdict verdict = permutation.Max == 0 && collision is { Max: 1, Min: 0 }
            ? new Proved("exact small matrices")
            : new Refuted("[[1,0],[1,0]]", "max 1, min 0", collision.ToString());
        return new CheckLine(
            Title, "e(Q) with max is 0 at signed permutations and 1 at Q = [[1,0],[1,0]], where the form with min is 0 as well", verdict, ["evaluation"]);
    }
}
