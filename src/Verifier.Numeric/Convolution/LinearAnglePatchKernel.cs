namespace Verifier.Numeric.Convolution;

/// <summary>Kernels that are linear in the angle: δ(φ) = p cos φ + q (sin φ − φ cos φ) + r + u φ.</summary>
/// <remarks>
/// σ(x) = αx + β|x| has p = α² + β², q = 2β²/π, r = −q, u = 0 (Cho, Saul 2009, order 1); σ(x) = m + h·step(x) has r = h²/4, u = −h²/(2π) (order 0).
/// For a teacher filter of norm s homogeneity multiplies δ and c_0 c*_0 by s.
/// </remarks>
public sealed class LinearAnglePatchKernel : PatchKernel
{
    private readonly double mean;
    private readonly double variance;
    private readonly double scale;

    private LinearAnglePatchKernel(double mean, double variance, double scale, (double Cosine, double Arc, double Constant, double Angle) factors)
    {
        (this.mean, this.variance, this.scale) = (mean, variance, scale);
        Factors = (scale * factors.Cosine, scale * factors.Arc, scale * factors.Constant, scale * factors.Angle);
    }

    /// <summary>p, q, r, u, the norm of the teacher's filter included.</summary>
    public (double Cosine, double Arc, double Constant, double Angle) Factors { get; }

    /// <inheritdoc/>
    public override double StudentMean => mean;

    /// <inheritdoc/>
    public override double TeacherMean => scale * mean;

    /// <inheritdoc/>
    public override double StudentVariance => variance;

    /// <inheritdoc/>
    public override double TeacherVariance => scale * scale * variance;

    /// <summary>max(0, x).</summary>
    public static LinearAnglePatchKernel Relu(double teacherNorm = 1) => Homogeneous(0.5, 0.5, teacherNorm);

    /// <summary>αx + β|x|.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The norm is not positive.</exception>
    public static LinearAnglePatchKernel Homogeneous(double alpha, double beta, double teacherNorm = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(teacherNorm);
        double arc = 2 * beta * beta / Math.PI;
        double square = (alpha * alpha) + (beta * beta);
        return new LinearAnglePatchKernel(beta * Math.Sqrt(2 / Math.PI), square - arc, teacherNorm, (square, arc, -arc, 0));
    }

    /// <summary>m + h·step(x), the same for every norm of the teacher's filter.</summary>
    public static LinearAnglePatchKernel Step(double constant, double height) => new(
        constant + (height / 2), height * height / 4, 1, (0, 0, height * height / 4, -height * height / (2 * Math.PI)));

    /// <inheritdoc/>
    public override double Covariance(double angle)
    {
        (double p, double q, double r, double u) = Factors;
        (double sine, double cosine) = Math.SinCos(angle);
        return (p * cosine) + (q * (sine - (angle * cosine))) + r + (u * angle);
    }

    /// <inheritdoc/>
    public override double Gap(double angle)
    {
        (double p, double q, _, double u) = Factors;
        double half = Math.Sin(angle / 2);
        return (2 * p * half * half) - (q * (Math.Sin(angle) - (angle * Math.Cos(angle)))) - (u * angle);
    }

    /// <inheritdoc/>
    public override double Turn(double angle)
    {
        (double p, double q, _, double u) = Factors;
        return (Math.Sin(angle) * (p - (q * angle))) - u;
    }
}
