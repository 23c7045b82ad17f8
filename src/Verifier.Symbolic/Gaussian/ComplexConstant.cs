using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>An exact complex number: cosine and sine are the real and imaginary parts of e^{iωy}.</summary>
/// <param name="Real">The real part.</param>
/// <param name="Imaginary">The imaginary part.</param>
internal sealed record ComplexConstant(ExactConstant Real, ExactConstant Imaginary)
{
    public static ComplexConstant Zero { get; } = new(ExactConstant.Zero, ExactConstant.Zero);

    public bool IsZero => Real.IsZero && Imaginary.IsZero;

    public static ComplexConstant operator +(ComplexConstant left, ComplexConstant right) =>
        new(left.Real + right.Real, left.Imaginary + right.Imaginary);

    public static ComplexConstant operator -(ComplexConstant left, ComplexConstant right) =>
        new(left.Real - right.Real, left.Imaginary - right.Imaginary);

    public static ComplexConstant operator *(ExactConstant left, ComplexConstant right) =>
        new(left * right.Real, left * right.Imaginary);

    public static ComplexConstant operator *(ComplexConstant left, ComplexConstant right) => new(
        (left.Real * right.Real) - (left.Imaginary * right.Imaginary),
        (left.Real * right.Imaginary) + (left.Imaginary * right.Real));

    /// <summary>The real part of the product.</summary>
    public static ExactConstant RealPartOfProduct(ComplexConstant left, ComplexConstant right) =>
        (left.Real * right.Real) - (left.Imaginary * right.Imaginary);

    /// <summary>e^{iθ}, or null when cos θ or sin θ is outside the class of constants.</summary>
    public static ComplexConstant? TryPhase(ExactConstant angle) =>
        ExactConstant.TryCos(angle) is { } cosine && ExactConstant.TrySin(angle) is { } sine ? new ComplexConstant(cosine, sine) : null;
}
