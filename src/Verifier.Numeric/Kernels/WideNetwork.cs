namespace Verifier.Numeric.Kernels;

/// <summary>A fully connected network of infinite width with random weights.</summary>
/// <remarks>
/// <para>
/// h⁰ = W⁰x/√d·σ_w + σ_b b⁰, h^{l+1} = σ_w W^{l+1}σ(h^l)/√n + σ_b b^{l+1}, all weights and biases N(0, 1). As n → ∞ the outputs are a Gaussian
/// process with Σ^{l+1} = σ_b² + σ_w² κ(Σ^l) (Lee et al. 2018), and the gradients have Θ⁰ = Σ⁰, Θ^{l+1} = Σ^{l+1} + σ_w² κ′(Σ^l) Θ^l, κ′ the
/// derivative of κ in the covariance (Jacot, Gabriel, Hongler 2018).
/// </para>
/// <para>
/// The correlation is carried by 1 − ρ, which is a sum of terms that are at least 0:
/// √(QQ′) − C = σ_b²σ_w²(√m − √m′)²/(√(QQ′) + σ_b² + σ_w²√(mm′)) + σ_w²(√(mm′) − κ) with m = κ(q, q, 1), Q = σ_b² + σ_w² m and so on.
/// </para>
/// </remarks>
public sealed class WideNetwork
{
    private readonly PairKernel kernel;
    private readonly double weight;
    private readonly double bias;

    /// <summary>The network.</summary>
    /// <param name="kernel">The dual kernel of σ.</param>
    /// <param name="weightVariance">σ_w² &gt; 0.</param>
    /// <param name="biasVariance">σ_b² ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A variance is out of range.</exception>
    public WideNetwork(PairKernel kernel, double weightVariance, double biasVariance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weightVariance);
        ArgumentOutOfRangeException.ThrowIfNegative(biasVariance);
        (this.kernel, weight, bias) = (kernel, weightVariance, biasVariance);
    }

    /// <summary>σ_w².</summary>
    public double WeightVariance => weight;

    /// <summary>σ_b².</summary>
    public double BiasVariance => bias;

    /// <summary>The kernels after 0, 1, …, <paramref name="depth"/> hidden layers.</summary>
    /// <param name="inputs">|x|²/d, |x′|²/d and the cosine of the angle between x and x′.</param>
    /// <param name="depth">The number of hidden layers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is negative, or a variance vanishes or overflows on the way.</exception>
    public IReadOnlyList<LayerKernel> Layers(NormalPair inputs, int depth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        NormalPair outputs = First(inputs);
        List<LayerKernel> layers = [new LayerKernel(0, outputs, outputs.FirstVariance, outputs.SecondVariance, outputs.Covariance)];
        for (int layer = 1; layer <= depth; layer++)
        {
            layers.Add(Next(layers[^1]));
        }

        return layers;
    }

    /// <summary>Σ⁰ = σ_b² + σ_w²⟨x, x′⟩/d.</summary>
    public NormalPair First(NormalPair inputs) =>
        Affine(inputs.FirstVariance, inputs.SecondVariance, inputs.GeometricMean * inputs.Correlation.Defect);

    /// <summary>One more hidden layer.</summary>
    public LayerKernel Next(LayerKernel layer)
    {
        NormalPair before = layer.Outputs;
        NormalPair after = Next(before);
        double cross = weight * kernel.Slope(before);
        return new LayerKernel(
            layer.Layer + 1,
            after,
            after.FirstVariance + (Stretch(before.FirstVariance) * layer.FirstTangent),
            after.SecondVariance + (Stretch(before.SecondVariance) * layer.SecondTangent),
            after.Covariance + (cross * layer.CrossTangent));
    }

    /// <summary>Σ^{l+1} from Σ^l.</summary>
    public NormalPair Next(NormalPair outputs)
    {
        double first = kernel.SecondMoment(outputs.FirstVariance);
        double second = kernel.SecondMoment(outputs.SecondVariance);
        return Affine(first, second, Shortfall(outputs, first, second));
    }

    private double Stretch(double variance) => weight * kernel.Slope(NormalPair.Same(variance));

    // √(mm′) − κ: for equal variances the fall of κ, else in two steps, of which the first is what the variances alone cause.
    private double Shortfall(NormalPair outputs, double first, double second)
    {
        double fall = kernel.Fall(outputs);
        return outputs.FirstVariance == outputs.SecondVariance
            ? fall
            : Math.Max(0, (Math.Sqrt(first) * Math.Sqrt(second)) - kernel.Value(outputs.Align())) + fall;
    }

    private NormalPair Affine(double first, double second, double shortfall)
    {
        double firstVariance = bias + (weight * first);
        double secondVariance = bias + (weight * second);
        double mean = Math.Sqrt(firstVariance) * Math.Sqrt(secondVariance);
        double difference = (first - second) / (Math.Sqrt(first) + Math.Sqrt(second));
        double spread = first == second ? 0 : bias * weight * difference * difference / (mean + bias + (weight * Math.Sqrt(first) * Math.Sqrt(second)));
        double defect = (spread + (weight * shortfall)) / mean;
        return new NormalPair(firstVariance, secondVariance, CorrelationAngle.OfDefect(Math.Clamp(defect, 0, 2)));
    }
}
