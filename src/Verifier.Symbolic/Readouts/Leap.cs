using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Readouts;

/// <summary>The leap of a function of several independent standard normals, for the given coordinates.</summary>
/// <remarks>
/// f = Σ_S f̂_S ∏ h_{S_i}(x_i) with the support 𝒮 = {S ≠ 0 : f̂_S ≠ 0}. Leap(f) is the least, over the orders of 𝒮, of the largest
/// ‖S_(i) restricted to coordinates of no earlier set‖_1 (Abbe, Boix-Adsera, Misiakiewicz 2023, Definition 1). A coordinate once seen only makes
/// later sets cheaper, so that taking the cheapest set next attains the minimum. The leap in the worst rotated basis (isoLeap) is not
/// computed.
/// </remarks>
/// <param name="Value">The leap; 0 for a constant.</param>
/// <param name="Order">The sets of the support in an order that attains it.</param>
public sealed record Leap(int Value, IReadOnlyList<LeapStep> Order)
{
    /// <summary>min ‖S‖_1 over the support, the information exponent; null for a constant.</summary>
    public int? InformationExponent => Order.Count == 0 ? null : Order.Min(step => step.Support.Degree);

    /// <summary>The leap of a support; the exponent of a coordinate is its degree.</summary>
    public static Leap Of(IEnumerable<PowerProduct> support)
    {
        List<PowerProduct> left = [.. support.Where(set => set.Degree > 0).Distinct().Order()];
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<LeapStep> order = [];
        while (left.Count > 0)
        {
            // The cheapest set brings a new coordinate; afterwards every set without one is free.
            PowerProduct next = left.MinBy(NewDegree)!;
            order.Add(new LeapStep(next, NewDegree(next)));
            seen.UnionWith(next.Factors.Select(factor => factor.Name));
            order.AddRange(left.Where(set => !set.Equals(next) && NewDegree(set) == 0).Select(set => new LeapStep(set, 0)));
            left.RemoveAll(set => NewDegree(set) == 0);
        }

        return new Leap(order.Select(step => step.NewDegree).DefaultIfEmpty(0).Max(), order);

        int NewDegree(PowerProduct set) => set.Factors.Where(factor => !seen.Contains(factor.Name)).Sum(factor => factor.Exponent);
    }

    /// <summary>The leap of a polynomial, or null when it is not decided which of its Hermite coefficients vanish.</summary>
    public static Leap? Of(MultivariatePolynomial polynomial, CancellationToken cancellation = default)
    {
        MultivariatePolynomial expansion = InHermite(polynomial, cancellation);
        return expansion.Terms.Any(term => term.Coefficient.TrySign() is null) ? null : Of(expansion.Terms.Select(term => term.Product));
    }

    /// <summary>The same function in products of probabilists' Hermite polynomials: x^n here stands for He_n(x).</summary>
    private static MultivariatePolynomial InHermite(MultivariatePolynomial polynomial, CancellationToken cancellation)
    {
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        foreach (MultivariateTerm term in polynomial.Terms)
        {
            cancellation.ThrowIfCancellationRequested();
            sum += term.Product.Factors.Aggregate(
                MultivariatePolynomial.Constant(term.Coefficient), static (product, factor) => product * Power(factor.Name, factor.Exponent));
        }

        return sum;
    }

    private static MultivariatePolynomial Power(string name, int exponent) => MultivariatePolynomial.Compose(
        new Polynomial(ProbabilistHermite.Expand(Polynomial.Monomial(1, exponent))), MultivariatePolynomial.Variable(name));
}
