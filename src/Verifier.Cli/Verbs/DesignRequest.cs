using Verifier.Cli.Input;

namespace Verifier.Cli.Verbs;

/// <summary>What <c>verifier design</c> was asked.</summary>
internal sealed record DesignRequest(
    string? Like,
    string? Keep,
    string? Coefficients,
    string? Kernel,
    string? Minus,
    string? Family,
    string? Solve,
    string? Require,
    bool Unit,
    int Digits,
    bool Latex,
    bool Json)
{
    /// <summary>Options that do not go together, or null.</summary>
    public InputProblem? Conflict()
    {
        string?[] kinds = [Like, Coefficients, Kernel, Family];
        if (kinds.Count(kind => kind is not null) != 1)
        {
            return new InputProblem("Give exactly one of --like, --coefficients, --kernel and --family.");
        }

        (bool IsWrong, string Message)[] rules =
        [
            ((Like is null) != (Keep is null), "--like and --keep go together."),
            (Minus is not null && Kernel is null, "--minus goes with --kernel."),
            (Family is null ? Solve is not null || Require is not null : Solve is null || Require is null, "--family, --solve and --require go together."),
            (Unit && Family is null, "--unit goes with --family."),
        ];
        string? wrong = rules.Where(rule => rule.IsWrong).Select(rule => rule.Message).FirstOrDefault();
        return wrong is null ? null : new InputProblem(wrong);
    }
}
