namespace Verifier.Benchmarks.Specialists;

/// <summary>The C program of <c>Peers</c> on FLINT's balls, compiled here when gcc and the headers are installed.</summary>
internal static class FlintProgram
{
    /// <summary>The path of the program, or null with what is missing.</summary>
    public static string? Compile(string folder, out string? missing)
    {
        string program = Path.Combine(folder, "hermite_flint");

        // FLINT 3 holds what was Arb; before that Debian calls it flint-arb, others arb.
        foreach (string[] libraries in new[] { new[] { "-lflint-arb", "-lflint" }, ["-larb", "-lflint"], ["-lflint"] })
        {
            string[] arguments = ["-O2", "-march=native", "-w", "-o", program, ExternalProgram.Peer("hermite_flint.c"), .. libraries, "-lm"];
            if (ExternalProgram.Run("gcc", arguments) is not null)
            {
                missing = null;
                return program;
            }
        }

        missing = "gcc, libflint-dev or libflint-arb-dev is not installed";
        return null;
    }
}
