namespace Verifier.Numeric.Convolution;

/// <summary>
/// What an activation contributes to the loss of f(Z,w,a) = Σ_j a_j σ(wᵀZ_j): moments of σ(x) and σ*(y), σ*(y) = σ(‖w*‖y), for standard
/// normals x, y of correlation ρ = cos φ.
/// </summary>
/// <remarks>
/// With Hermite coefficients c_j of σ and c*_j of σ*: E[σσ*] = Σ c_j c*_j ρ^j. Different patches are independent, so only c_0 c*_0 joins them.
/// Angles instead of correlations keep full accuracy near 0 and π.
/// </remarks>
public abstract class PatchKernel
{
    /// <summary>c_0 = E σ.</summary>
    public abstract double StudentMean { get; }

    /// <summary>c*_0 = E σ*.</summary>
    public abstract double TeacherMean { get; }

    /// <summary>τ² = Var σ.</summary>
    public abstract double StudentVariance { get; }

    /// <summary>τ*² = Var σ*.</summary>
    public abstract double TeacherVariance { get; }

    /// <summary>A bound of what a series that is cut leaves out of δ, at every angle; 0 for a closed form.</summary>
    public virtual double Dropped => 0;

    /// <summary>c_0², what two different patches of the student share.</summary>
    public double StudentMeanSquare => StudentMean * StudentMean;

    /// <summary>c_0 c*_0.</summary>
    public double CrossMean => StudentMean * TeacherMean;

    /// <summary>δ = Cov(σ(x), σ*(y)) = Σ_{j≥1} c_j c*_j cos^j φ.</summary>
    public abstract double Covariance(double angle);

    /// <summary>ττ* − δ ≥ 0, to full relative accuracy near φ = 0: what keeps small losses exact.</summary>
    public abstract double Gap(double angle);

    /// <summary>−dδ/dφ = κ'(cos φ) sin φ: how strongly the loss turns the filter.</summary>
    public abstract double Turn(double angle);
}
