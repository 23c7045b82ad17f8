using System.CommandLine;
using Verifier.Arithmetic;
using Verifier.Symbolic.Kernels;

namespace Verifier.Cli.Input;

/// <summary>The options that say which dual kernel is meant, and where.</summary>
internal sealed class KernelOptions
{
    private static readonly Rational Largest = 1_000_000;
    private static readonly Rational Least = new(1, 1_000_000);

    private readonly Option<Rational?> rho = RationalOption.Create("--rho", "The correlation ρ; without it κ(-1), κ(0) and κ(1) are given.", -1, 1);
    private readonly Option<Rational?> angle = RationalOption.Create("--angle", "The correlation as cos T, T from 0 to pi.", 0, 4);
    private readonly Option<Rational?> distance = RationalOption.Create("--one-minus", "The correlation as 1 - D, with full accuracy for small D.", 0, 2);
    private readonly Option<Rational?> mean1 = RationalOption.Create("--mean1", "The mean of the first argument; 0 by default.", -Largest, Largest);
    private readonly Option<Rational?> scale1 = RationalOption.Create("--scale1", "Its standard deviation; 1 by default.", Least, Largest);
    private readonly Option<Rational?> mean2 = RationalOption.Create("--mean2", "The mean of the second argument; 0 by default.", -Largest, Largest);
    private readonly Option<Rational?> scale2 = RationalOption.Create("--scale2", "Its standard deviation; 1 by default.", Least, Largest);

    /// <summary>Makes the options those of a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { rho, angle, distance, mean1, scale1, mean2, scale2 })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the command line says, or null and what is wrong with it.</summary>
    public KernelPlace? Read(ParseResult parsed, out InputProblem? problem)
    {
        (Rational? value, Rational? theta, Rational? gap) = (parsed.GetValue(rho), parsed.GetValue(angle), parsed.GetValue(distance));
        problem = new[] { value, theta, gap }.Count(one => one is not null) > 1
            ? new InputProblem("The correlation is given twice: one of --rho, --angle and --one-minus is accepted.")
            : theta is { } turn && !Correlation.IsAngle(turn) ? new InputProblem($"--angle takes a number from 0 to pi, not '{turn}'.") : null;
        if (problem is not null)
        {
            return null;
        }

        KernelInputs inputs = new(
            parsed.GetValue(mean1) ?? 0, parsed.GetValue(scale1) ?? 1, parsed.GetValue(mean2) ?? 0, parsed.GetValue(scale2) ?? 1);
        return new KernelPlace(inputs, Place(value, theta, gap));
    }

    private static Correlation? Place(Rational? value, Rational? theta, Rational? gap) =>
        value is { } given ? Correlation.Of(given)
        : theta is { } turn ? Correlation.AtAngle(turn)
        : gap is { } delta ? Correlation.OneMinus(delta)
        : null;
}
