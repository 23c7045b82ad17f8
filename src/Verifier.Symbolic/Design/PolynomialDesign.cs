using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Design;

/// <summary>A polynomial γ = Σ γ̂_k h_k with prescribed Hermite coefficients, and what of the demands it cannot meet.</summary>
/// <param name="Components">The components, by degree; none where nothing can be met.</param>
/// <param name="Unmet">The demands that are not met.</param>
public sealed record PolynomialDesign(IReadOnlyList<DesignedComponent> Components, IReadOnlyList<UnmetDemand> Unmet)
{
    /// <summary>The highest degree that is designed.</summary>
    public const int HighestDegree = 100;

    /// <summary>γ with exactly computed coefficients in powers of x.</summary>
    public Polynomial Activation => Components.Aggregate(Polynomial.Zero, static (sum, one) => sum + Component(one));

    /// <summary>Whether every coefficient is exactly the wanted one.</summary>
    public bool IsExact => Components.All(one => one.IsExact);

    /// <summary>The components of the given degrees of another activation (Ge, Lee, Ma 2017, Theorem 2.2).</summary>
    /// <param name="series">The other activation.</param>
    /// <param name="degrees">The degrees to keep.</param>
    /// <param name="digits">The decimals of coefficients without closed form.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PolynomialDesign Keep(HermiteSeries series, IEnumerable<int> degrees, int digits, CancellationToken cancellation = default)
    {
        List<DesignedComponent> components = [];
        List<UnmetDemand> unmet = [];
        foreach (int degree in degrees.Distinct().Order())
        {
            CoefficientSymbol symbol = new(CoefficientSymbol.Teacher, series.Coefficient(degree, Bits(digits), cancellation));
            DesignedComponent? component =
                symbol.Status == CoefficientStatus.Nonzero ? DesignedComponent.Of(degree, symbol.Value, digits) : null;
            if (component is { Coefficient.IsZero: false })
            {
                components.Add(component);
            }
            else
            {
                unmet.Add(Missing(symbol));
            }
        }

        return new PolynomialDesign(components, unmet);
    }

    /// <summary>Exactly prescribed coefficients; zeros are left out.</summary>
    public static PolynomialDesign WithCoefficients(IReadOnlyDictionary<int, ExactConstant> coefficients) => new(
        [.. coefficients.OrderBy(pair => pair.Key).Where(pair => !pair.Value.IsZero)
            .Select(pair => new DesignedComponent(pair.Key, CertifiedNumber.Exact(pair.Value, Bits(30)), pair.Value))],
        []);

    /// <summary>A dual kernel Σ c_k ρ^k: γ̂_k = ±√c_k.</summary>
    /// <remarks>
    /// κ(ρ) = Σ γ̂_k² ρ^k for every activation, so that a negative c_k is impossible (the positive definite functions on all spheres are
    /// those with c_k ≥ 0: Schoenberg 1942).
    /// </remarks>
    /// <param name="kernel">The polynomial in ρ.</param>
    /// <param name="negative">The degrees whose coefficient takes the sign −; the kernel does not tell.</param>
    /// <param name="digits">The decimals of roots that are not in the class of exact constants.</param>
    public static PolynomialDesign WithKernel(Polynomial kernel, IReadOnlyCollection<int> negative, int digits)
    {
        List<DesignedComponent> components = [];
        List<UnmetDemand> unmet = [];
        for (int k = 0; k <= kernel.Degree; k++)
        {
            switch (kernel[k].TrySign())
            {
                case 0:
                    break;
                case 1:
                    CertifiedNumber root = new(ExactConstant.TrySqrt(kernel[k]), kernel[k].ToBall(Bits(digits)).Sqrt());
                    components.Add(DesignedComponent.Of(k, negative.Contains(k) ? -root : root, digits));
                    break;
                case int sign:
                    unmet.Add(Negative(k, kernel[k], sign));
                    break;
                case null:
                    unmet.Add(Negative(k, kernel[k], null));
                    break;
            }
        }

        return new PolynomialDesign(unmet.Count == 0 ? components : [], unmet);
    }

    private static int Bits(int digits) => (int)Math.Ceiling(digits * 3.3219281) + 16;

    private static Polynomial Component(DesignedComponent one) =>
        (one.Coefficient * ExactConstant.Sqrt(new Rational(1, Factorial.Of(one.Degree)))) * ProbabilistHermite.Polynomial(one.Degree);

    private static UnmetDemand Missing(CoefficientSymbol symbol)
    {
        string degree = symbol.Degree.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return symbol.Status == CoefficientStatus.Nonzero
            ? new UnmetDemand($"degree {degree}", $"σ̂_{degree} is not 0, but smaller than the decimals asked for", IsImpossible: false)
            : symbol.ProofOfZero is { } proof
            ? new UnmetDemand($"degree {degree}", $"σ̂_{degree} = 0 {proof}", IsImpossible: true)
            : new UnmetDemand($"degree {degree}", $"it is not known whether σ̂_{degree} is 0", IsImpossible: false);
    }

    private static UnmetDemand Negative(int degree, ExactConstant coefficient, int? sign)
    {
        string power = degree.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return sign is null
            ? new UnmetDemand($"{coefficient} at ρ^{power}", "its sign is not decided", IsImpossible: false)
            : new UnmetDemand($"{coefficient} at ρ^{power}", "a dual kernel is Σ γ̂_k² ρ^k: no coefficient is negative", IsImpossible: true);
    }
}
