using Verifier.Cli.Output;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Kernels;

namespace Verifier.Cli.Input;

/// <summary>Reads an activation from the command line and finds its dual kernel.</summary>
internal static class KernelInput
{
    /// <summary>The kernel, or null and why there is none.</summary>
    public static DualKernel? Read(string text, KernelInputs inputs, Session session, out InputProblem? problem)
    {
        if (ActivationInput.Parse(text, session, out problem) is not Expression activation)
        {
            return null;
        }

        DualKernelResult result = DualKernelAnalysis.Analyse(activation, inputs, session.Cancellation);
        problem = result.Refusal is { } refusal ? ActivationInput.Refused(text, "dual kernel", refusal) : null;
        return result.Kernel;
    }
}
