namespace Verifier.Symbolic.Gaussian;

/// <summary>
/// The moment sequences of kernels on the line and on half-lines, each computed once and shared by all terms and indices. Not thread-safe.
/// </summary>
internal sealed class MomentTable
{
    private readonly Dictionary<(GaussianKernel Kernel, HalfLine? Support), KernelMoments> sequences = [];

    /// <summary>The sequence of the kernel on the half-line; null means the line.</summary>
    public KernelMoments Get(GaussianKernel kernel, HalfLine? support)
    {
        if (!sequences.TryGetValue((kernel, support), out KernelMoments? moments))
        {
            moments = new KernelMoments(kernel, support, this);
            sequences.Add((kernel, support), moments);
        }

        return moments;
    }
}
