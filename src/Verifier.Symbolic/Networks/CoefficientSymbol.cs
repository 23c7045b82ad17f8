using System.Globalization;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>A Hermite coefficient as a letter of a formula: σ̂_k of the teacher or γ̂_k of the student, with what is known of its value.</summary>
/// <remarks>Formulas stay exact with the letter even where the number has no closed form (tanh); the enclosure is used for values only.</remarks>
/// <param name="Letter">The letter in text: <c>s</c> for the teacher σ, <c>g</c> for the student γ.</param>
/// <param name="Coefficient">The coefficient.</param>
public sealed record CoefficientSymbol(char Letter, HermiteCoefficient Coefficient)
{
    /// <summary>The letter of the teacher σ.</summary>
    public const char Teacher = 's';

    /// <summary>The letter of the student γ.</summary>
    public const char Student = 'g';

    /// <summary>The degree k.</summary>
    public int Degree => Coefficient.Index;

    /// <summary>The name in text, <c>s4</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Letter}{Degree}");

    /// <summary>What is proved about the coefficient being 0.</summary>
    public CoefficientStatus Status => Coefficient.Status;

    /// <summary>The value: exactly 0 when that is proved, exact when a closed form is known, enclosed otherwise.</summary>
    public CertifiedNumber Value => Status == CoefficientStatus.Zero
        ? new CertifiedNumber(ExactConstant.Zero, Coefficient.Value)
        : new CertifiedNumber(Coefficient.ClosedForm, Coefficient.Value);

    /// <summary>Why the coefficient is 0, in words, or null when that is not proved.</summary>
    public string? ProofOfZero => (Status, Coefficient.Method) switch
    {
        (CoefficientStatus.Zero, CoefficientMethod.Symmetry) => "by a symmetry of the activation",
        (CoefficientStatus.Zero, _) => "by its closed form",
        _ => null,
    };
}
