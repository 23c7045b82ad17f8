namespace Verifier.Claims.Neighbours;

/// <summary>Inner products of samples with whole vectors.</summary>
internal static class PlainVector
{
    /// <summary>Σ x_i w_i over the entries of <paramref name="weights"/>.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<int> weights)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += x[i] * weights[i];
        }

        return sum;
    }
}
