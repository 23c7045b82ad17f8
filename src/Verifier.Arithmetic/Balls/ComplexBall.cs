#pragma warning disable CA1815, CA1065
namespace Verifier.Arithmetic.Balls;

/// <summary>A rectangle of the complex plane, given by the balls of its real and imaginary part.</summary>
public readonly struct ComplexBall
{
    /// <summary>The real part.</summary>
    public Ball Real => throw new NotSupportedException();

    /// <summary>The imaginary part.</summary>
    public Ball Imaginary => throw new NotSupportedException();
}
