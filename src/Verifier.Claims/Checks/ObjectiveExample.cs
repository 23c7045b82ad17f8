using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The parameters at which the minima of G are looked at.</summary>
internal static class ObjectiveExample
{
    /// <summary>Eigenvalues in doubles may differ from their formula by this, relatively.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Above this size of σ̂_4 the products that eigenvalues need leave the range of doubles.</summary>
    public const double LargestCoefficient = 1e100;

    /// <summary>μ.</summary>
    public static Rational Mu { get; } = new(3, 10);

    /// <summary>a*.</summary>
    public static IReadOnlyList<Rational> Weights { get; } = [1, new Rational(5, 4), new Rational(3, 2)];

    /// <summary>λ: 8, doubled until it exceeds the threshold 4√6|σ̂_4| a*_max, so that the predicted lengths exist for any size of σ̂_4.</summary>
    public static Rational Lambda(ObjectiveFormula formula)
    {
        double threshold = formula.LambdaThreshold(Weights.Max()).Value.ToDouble();
        return double.IsFinite(threshold) ? ((Rational)2).Pow(Math.Max(3, Math.ILogB(Math.Max(threshold, 1)) + 1)) : 8;
    }

    /// <summary>A rational number as a certified one.</summary>
    public static CertifiedNumber Exact(Rational value) => CertifiedNumber.Exact(value, CheckContext.Bits);

    /// <summary>G for a random orthogonal B*.</summary>
    public static ObjectiveG Objective(CheckContext context, ObjectiveFormula formula)
    {
        RowMatrix rows = RandomMatrices.HaarOrthogonal(Weights.Count, context.Random(130));
        TwoLayerNetwork teacher = new([.. Weights.Select(weight => weight.ToDouble())], rows);
        return new ObjectiveG(teacher, formula.Sigma4.Value.Value.ToDouble(), Mu.ToDouble(), Lambda(formula).ToDouble());
    }

    /// <summary>Numbers for a witness.</summary>
    public static string Text(IEnumerable<double> numbers) =>
        string.Join(", ", numbers.Select(number => number.ToString("G8", CultureInfo.InvariantCulture)));
}
