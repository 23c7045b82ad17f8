namespace Verifier.Numeric.Convolution;

/// <summary>The exact action of <see cref="WeightNormalizedDescent"/> on the four scalars of <see cref="ReducedState"/>, and the loss there.</summary>
/// <remarks>
/// v moves at right angles to itself by ηλ sin φ, λ sin φ = aᵀa* κ'(cos φ) sin φ/‖v‖, so with x = ηλ sin φ/‖v‖: φ⁺ = φ − arctan x,
/// ‖v⁺‖ = ‖v‖√(1+x²); α⁺ = (1 − η(kc_0²+τ²))α + η(kc_0c*_0+δ)S/√k; β⁺ = (1 − ητ²)β + ηδ‖u‖; the rest decays by 1 − ητ².
/// </remarks>
/// <param name="teacher">k, S, A.</param>
/// <param name="kernel">The kernel for ‖w*‖.</param>
/// <param name="stepSize">η &gt; 0.</param>
public sealed class ReducedDescent(ReducedTeacher teacher, PatchKernel kernel, double stepSize)
{
    private readonly double meanRate = (teacher.Patches * kernel.StudentMeanSquare) + kernel.StudentVariance;

    /// <summary>k, S, A.</summary>
    public ReducedTeacher Teacher { get; } = teacher;

    /// <summary>The kernel.</summary>
    public PatchKernel Kernel { get; } = kernel;

    /// <summary>η.</summary>
    public double StepSize { get; } = stepSize > 0 && double.IsFinite(stepSize)
        ? stepSize
        : throw new ArgumentOutOfRangeException(nameof(stepSize), stepSize, "A step size is positive.");

    /// <summary>kc_0² + τ², the largest curvature in a: steps up to its inverse keep the invariant sets.</summary>
    public double MeanRate => meanRate;

    /// <summary>One step.</summary>
    public ReducedState Step(ReducedState state)
    {
        double covariance = Kernel.Covariance(state.Angle);
        double ratio = StepSize * Teacher.Correlation(state) * Kernel.Turn(state.Angle) / (state.Norm * state.Norm);
        double decay = 1 - (StepSize * Kernel.StudentVariance);
        double drive = (Teacher.Patches * Kernel.CrossMean) + covariance;
        return new ReducedState(
            state.Norm * Math.Sqrt(1 + (ratio * ratio)),
            Fold(state.Angle - Math.Atan(ratio)),
            state.Mean + (StepSize * ((drive * Teacher.Mean) - (meanRate * state.Mean))),
            (decay * state.Contrast) + (StepSize * covariance * Teacher.Contrast),
            Math.Abs(decay) * state.Rest);
    }

    /// <summary>The start, then the states after 1, 2, … steps, without end.</summary>
    public IEnumerable<ReducedState> Run(ReducedState start)
    {
        for (ReducedState state = start; ; state = Step(state))
        {
            yield return state;
        }
    }

    /// <summary>ℓ.</summary>
    public double Loss(ReducedState state)
    {
        double own = Math.Sqrt(Kernel.StudentVariance);
        double theirs = Math.Sqrt(Kernel.TeacherVariance);
        double mean = (own * state.Mean) - (theirs * Teacher.Mean);
        double contrast = (own * state.Contrast) - (theirs * Teacher.Contrast);
        double sum = Math.Sqrt(Teacher.Patches) * ((Kernel.StudentMean * state.Mean) - (Kernel.TeacherMean * Teacher.Mean));
        double squares = (mean * mean) + (contrast * contrast) + (own * own * state.Rest * state.Rest) + (sum * sum);
        return (0.5 * squares) + (Kernel.Gap(state.Angle) * Teacher.Correlation(state));
    }

    /// <summary>The weights a(φ) that are best at an angle, with ‖v‖ = 1.</summary>
    public ReducedState Profile(double angle)
    {
        double covariance = Kernel.Covariance(angle);
        double drive = (Teacher.Patches * Kernel.CrossMean) + covariance;
        return new ReducedState(1, angle, drive * Teacher.Mean / meanRate, covariance * Teacher.Contrast / Kernel.StudentVariance);
    }

    private static double Fold(double angle) => angle < 0 ? -angle : angle > Math.PI ? (2 * Math.PI) - angle : angle;
}
