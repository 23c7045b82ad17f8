using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>The moment sequences of kernels on intervals, each computed once and shared by all terms and indices. Not thread-safe.</summary>
internal sealed class MomentTable
{
    private readonly Dictionary<(GaussianKernel Kernel, ExactConstant? Lower, ExactConstant? Upper), KernelMoments> sequences = [];

    /// <summary>The sequence of the kernel on (lower, upper); null ends are infinite.</summary>
    public KernelMoments Get(GaussianKernel kernel, ExactConstant? lower, ExactConstant? upper)
    {
        if (!sequences.TryGetValue((kernel, lower, upper), out KernelMoments? moments))
        {
            moments = new KernelMoments(kernel, lower, upper, this);
            sequences.Add((kernel, lower, upper), moments);
        }

        return moments;
    }
}
