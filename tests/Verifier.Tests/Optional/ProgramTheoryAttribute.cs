using Xunit;

namespace Verifier.Tests.Optional;

/// <summary>A theory that runs an installed program; on machines without it the test is reported as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(string program, string package)
    {
        Program = program;
        Package = package;
        Skip = InstalledProgram.ReasonToSkip(program, package);
    }

    /// <summary>The program.</summary>
    public string Program { get; }

    /// <summary>The Debian package that has it.</summary>
    public string Package { get; }
}
