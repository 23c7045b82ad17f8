using Verifier.Symbolic.Design;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Latex;

namespace Verifier.Reports.Design;

/// <summary>A designed activation, ready to be written.</summary>
/// <param name="Activation">γ as text of the language that other verbs read; null when nothing was found.</param>
/// <param name="ActivationLatex">γ in LaTeX, empty when nothing was found.</param>
/// <param name="Components">The Hermite components of a polynomial, or none.</param>
/// <param name="Powers">A polynomial with exact coefficients in powers of x, or null.</param>
/// <param name="Kernel">The dual kernel of a polynomial as text in rho, or null.</param>
/// <param name="Facts">What was found of a family: a name, a number, and words about it.</param>
/// <param name="Unmet">What is not met.</param>
/// <param name="Digits">The decimals of numbers.</param>
public sealed record DesignReport(
    string? Activation,
    string ActivationLatex,
    IReadOnlyList<DesignedComponent> Components,
    string? Powers,
    string? Kernel,
    IReadOnlyList<DesignFact> Facts,
    IReadOnlyList<UnmetDemand> Unmet,
    int Digits)
{
    /// <summary>The report about a polynomial.</summary>
    public static DesignReport Of(PolynomialDesign design, int digits)
    {
        bool found = design.Components.Count > 0;
        return new DesignReport(
            found ? ComponentSum.Activation(design.Components) : null,
            found ? ComponentSum.Latex(design.Components) : string.Empty,
            design.Components,
            found && design.IsExact ? design.Activation.ToString() : null,
            found ? ComponentSum.Kernel(design.Components) : null,
            [],
            design.Unmet,
            digits);
    }

    /// <summary>The report about a member of a family.</summary>
    /// <param name="design">What was found.</param>
    /// <param name="scale">The factor to the second moment 1, or null.</param>
    /// <param name="scaleWanted">Whether the factor was asked for.</param>
    /// <param name="digits">The decimals of numbers.</param>
    public static DesignReport Of(FamilyDesign design, UnitScale? scale, bool scaleWanted, int digits)
    {
        if (design.Interval is not { } interval || design.Member is not { } member)
        {
            return new DesignReport(null, string.Empty, [], null, null, [], [design.Unmet!], digits);
        }

        Expression activation = scale?.Activation ?? design.Family.At(member.Value);
        List<DesignFact> facts =
        [
            new(design.Family.Parameter, interval.ToBall(member.Residual.Precision + 16), "the left side is proved to change sign in this interval"),
            new($"{design.Equation}", member.Residual, $"at {design.Family.Parameter} = {NumberWords.Of(member.Value)}"),
        ];
        if (scale is not null)
        {
            facts.Add(new DesignFact("scale", scale.Enclosure, "1/√E[σ²] at this value"));
        }

        UnmetDemand[] unmet = scaleWanted && scale is null
            ? [new UnmetDemand("--unit", "E[σ²] was not found, or is not proved positive", IsImpossible: false)]
            : [];
        return new DesignReport(ExpressionText.Write(activation), ExpressionLatex.Write(activation), [], null, null, facts, unmet, digits);
    }
}
