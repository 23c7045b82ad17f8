using Verifier.Numeric.Kernels;

namespace Verifier.Numeric.Convolution;

/// <summary>Kernels that are linear in the angle: δ(φ) = p cos φ + q (sin φ − φ cos φ) + r + u φ.</summary>
/// <remarks>
/// σ(x) = αx + β|x| has p = α² + β², q = 2β²/π, r = −q, u = 0 (Cho, Saul 2009, order 1); σ(x) = m + h·step(x) has r = h²/4, u = −h²/(2π) (order 0).
/// For a teacher filter of norm s homogeneity multiplies δ and c_0 c*_0 by s.
/// </remarks>
public sealed class LinearAnglePatchKernel : PatchKernel
{
    private const double SmallAngle = 0.25;
    private static readonly QuadrantMoment Moment = new(1);
    private readonly double mean;
    private readonly double variance;
    private readonly double scale;
    private readonly double linear;
    private readonly double absolute;

    /// <param name="mean">c_0.</param>
    /// <param name="variance">τ².</param>
    /// <param name="scale">s.</param>
    /// <param name="squares">α² and β².</param>
    /// <param name="jump">h²/(2π).</param>
    private LinearAnglePatchKernel(double mean, double variance, double scale, (double Linear, double Absolute) squares, double jump)
    {
        (this.mean, this.variance, this.scale) = (mean, variance, scale);
        (linear, absolute) = (scale * squares.Linear, scale * squares.Absolute);
        double arc = 2 * absolute / Math.PI;
        Factors = (linear + absolute, arc, (Math.PI / 2 * jump) - arc, -jump);
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
        (double linear, double absolute) = (alpha * alpha, beta * beta);
        return new LinearAnglePatchKernel(
            beta * Math.Sqrt(2 / Math.PI), linear + absolute - (2 * absolute / Math.PI), teacherNorm, (linear, absolute), 0);
    }

    /// <summary>m + h·step(x), the same for every norm of the teacher's filter.</summary>
    public static LinearAnglePatchKernel Step(double constant, double height) => new(
        constant + (height / 2), height * height / 4, 1, (0, 0), height * height / (2 * Math.PI));

    /// <inheritdoc/>
    public override double Covariance(double angle)
    {
        (double p, double q, double r, double u) = Factors;
        (double sine, double cosine) = Math.SinCos(angle);
        return (p * cosine) + (q * (sine - (angle * cosine))) + r + (u * angle);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// 2α² sin²(φ/2) + β²B(φ) + h²φ/(2π). B(φ) = 1 − cos φ − (2/π)(sin φ − φ cos φ) is the same at π − φ and, with
    /// sin φ − φ cos φ = 2πE[u₊v₊] at the correlation −cos φ, free of cancellation where φ is small; elsewhere B loses a factor 1/φ at most.
    /// </remarks>
    public override double Gap(double angle)
    {
        double half = Math.Sin(angle / 2);
        double inner = Math.Min(angle, Math.PI - angle);
        (double sine, double cosine) = Math.SinCos(inner);
        double defect = inner < SmallAngle ? 2 * Math.Sin(inner / 2) * Math.Sin(inner / 2) : 1 - cosine;
        double arc = inner < SmallAngle ? 2 * Math.PI * Moment.Small(defect) : sine - (inner * cosine);
        return (2 * linear * half * half) + (absolute * (defect - (2 / Math.PI * arc))) - (Factors.Angle * angle);
    }

    /// <inheritdoc/>
    public override double Turn(double angle)
    {
        (double p, double q, _, double u) = Factors;
        return (Math.Sin(angle) * (p - (q * angle))) - u;
    }
}
