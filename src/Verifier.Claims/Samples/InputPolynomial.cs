using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Samples;

/// <summary>A gadget at fixed v and w: a polynomial in α = vᵀx and β = wᵀx with double coefficients.</summary>
internal sealed class InputPolynomial
{
    private readonly List<(double Factor, int Alpha, int Beta)> terms = [];

    /// <summary>The gadget with ‖v‖², ‖w‖² and ⟨v,w⟩ put in.</summary>
    public static InputPolynomial Of(Gadget gadget, Rational v, Rational w, Rational c)
    {
        InputPolynomial result = new();
        foreach (GadgetPart part in gadget.Parts)
        {
            result.Add(part.Body, 1 / part.Coefficient.Value.Value.ToDouble(), v.ToDouble(), w.ToDouble(), c.ToDouble());
        }

        return result;
    }

    /// <summary>A polynomial in α, β, V, W, c with ‖v‖², ‖w‖² and ⟨v,w⟩ put in.</summary>
    public static InputPolynomial Of(MultivariatePolynomial gadget, double v, double w, double c)
    {
        InputPolynomial result = new();
        result.Add(gadget, 1, v, w, c);
        return result;
    }

    /// <summary>The value at α, β.</summary>
    public double At(double alpha, double beta)
    {
        double sum = 0;
        foreach ((double factor, int alphaExponent, int betaExponent) in terms)
        {
            sum += factor * Power(alpha, alphaExponent) * Power(beta, betaExponent);
        }

        return sum;
    }

    private static double Power(double value, int exponent)
    {
        double power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= value;
        }

        return power;
    }

    private void Add(MultivariatePolynomial body, double factor, double v, double w, double c)
    {
        foreach (MultivariateTerm term in body.Terms)
        {
            double fixedPart = factor * term.Coefficient.ToBall(64).ToDouble()
                * Power(v, term.Product.ExponentOf(GadgetVariables.V))
                * Power(w, term.Product.ExponentOf(GadgetVariables.W))
                * Power(c, term.Product.ExponentOf(GadgetVariables.C));
            terms.Add((fixedPart, term.Product.ExponentOf(GadgetVariables.Alpha), term.Product.ExponentOf(GadgetVariables.Beta)));
        }
    }
}
