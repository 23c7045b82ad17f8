namespace Verifier.Numeric.Convolution;

/// <summary>The critical values of the loss when κ increases on [−1, 1], as for every non-decreasing activation and for GELU.</summary>
/// <remarks>
/// Over the profile a = a(φ) the loss is a concave parabola in δ with its vertex at δ* = −c_0c*_0 S²/(kc_0²+τ²)/(S²/(k(kc_0²+τ²)) + ‖u‖²/τ²), where
/// aᵀa* = 0. Since δ decreases in φ, φ = π is a local minimum if and only if δ(π) &lt; δ*; then the ring δ(φ_s) = δ* consists of saddles.
/// </remarks>
public sealed class ConvolutionLandscape
{
    private const int Bisections = 80;

    /// <summary>The landscape for a teacher and a kernel.</summary>
    public ConvolutionLandscape(ReducedTeacher teacher, PatchKernel kernel)
    {
        ReducedDescent rule = new(teacher, kernel, 1);
        double mean = teacher.Mean * teacher.Mean / rule.MeanRate;
        double contrast = teacher.Contrast * teacher.Contrast / kernel.StudentVariance;
        Vertex = -teacher.Patches * kernel.CrossMean * mean / (mean + contrast);
        Antipode = rule.Profile(Math.PI);
        AntipodeLoss = rule.Loss(Antipode);
        HasSpuriousMinimum = kernel.Covariance(Math.PI) < Vertex;
        if (HasSpuriousMinimum)
        {
            SaddleAngle = Solve(kernel);
            SaddleLoss = rule.Loss(rule.Profile(SaddleAngle));
        }
    }

    /// <summary>δ*.</summary>
    public double Vertex { get; }

    /// <summary>φ = π and the weights that are best there.</summary>
    public ReducedState Antipode { get; }

    /// <summary>The loss at the antipode.</summary>
    public double AntipodeLoss { get; }

    /// <summary>Whether the antipode is a local minimum: spurious, or a second global one (loss 0) when σ is odd.</summary>
    public bool HasSpuriousMinimum { get; }

    /// <summary>φ_s, the angle of the saddles; NaN when there are none.</summary>
    public double SaddleAngle { get; } = double.NaN;

    /// <summary>The loss at the saddles; NaN when there are none.</summary>
    public double SaddleLoss { get; } = double.NaN;

    /// <summary>
    /// The closed-form limit of the success probability for small ‖a*‖, where a relaxes first: ½ + ½ I_{cos²φ_s}(½, (p−1)/2), or 1 without a
    /// spurious minimum.
    /// </summary>
    public double LimitProbability(int patchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patchSize, 2);
        if (!HasSpuriousMinimum)
        {
            return 1;
        }

        double cosine = Math.Cos(SaddleAngle);
        double within = MathNet.Numerics.SpecialFunctions.BetaRegularized(0.5, 0.5 * (patchSize - 1), cosine * cosine);
        return 0.5 - (0.5 * Math.Sign(cosine) * within);
    }

    /// <summary>δ(φ) = δ* by bisection; δ decreases and δ(π/2) = 0 ≥ δ*.</summary>
    private double Solve(PatchKernel kernel)
    {
        double low = Math.PI / 2;
        double high = Math.PI;
        for (int i = 0; i < Bisections; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = kernel.Covariance(middle) > Vertex ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }
}
