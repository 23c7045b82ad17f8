using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace Verifier.Testing;

/// <summary>Listens to FsCheck and keeps the account of a failure.</summary>
internal sealed class PropertyRunner(MethodInfo method) : IRunner
{
    /// <summary>What went wrong, with counterexample and replay, or null when the property held in every case.</summary>
    public string? Failure { get; private set; }

    /// <inheritdoc/>
    public void OnStartFixture(Type t)
    {
    }

    /// <inheritdoc/>
    public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    /// <inheritdoc/>
    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    /// <inheritdoc/>
    public void OnFinished(string name, TestResult result) => Failure = result switch
    {
        TestResult.Passed => null,
        TestResult.Failed failed => Describe(failed),
        TestResult.Exhausted exhausted => string.Create(
            CultureInfo.InvariantCulture,
            $"Only {exhausted.Item.NumberOfTests} cases met the precondition before FsCheck gave up."),
        _ => throw new NotSupportedException($"FsCheck ended with {result.GetType().Name}."),
    };

    private string Describe(TestResult.Failed failed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Falsified by case {failed.Item1.NumberOfTests}");
        text.AppendLine(CultureInfo.InvariantCulture, $", after {failed.Item1.NumberOfShrinks} shrinks:");
        AppendArguments(text, failed.Item3);
        text.AppendLine("Before shrinking:");
        AppendArguments(text, failed.Item2);
        text.AppendLine("Replay this case with");
        text.AppendLine(CultureInfo.InvariantCulture, $"  [Property(Replay = \"{failed.Item6.Seed},{failed.Item6.Gamma},{failed.Item7}\")]");
        text.Append(Reason(failed.Item4));
        return text.ToString();
    }

    private void AppendArguments(StringBuilder text, FSharpList<object> arguments)
    {
        foreach ((ParameterInfo parameter, object? argument) in method.GetParameters().Zip(Flat(arguments)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {parameter.Name} = {ArgumentText.Write(argument)}");
        }
    }

    // FsCheck hands several arguments over as one tuple.
    private IEnumerable<object?> Flat(FSharpList<object> arguments) =>
        arguments.Length == 1 && method.GetParameters().Length > 1 && arguments.Head is ITuple tuple
            ? Enumerable.Range(0, tuple.Length).Select(i => tuple[i])
            : arguments;

    private static string Reason(Outcome outcome) => outcome switch
    {
        Outcome.Failed failed => failed.Item is TargetInvocationException { InnerException: { } inner } ? inner.ToString() : failed.Item.ToString(),
        _ => outcome.ToString(),
    };
}
