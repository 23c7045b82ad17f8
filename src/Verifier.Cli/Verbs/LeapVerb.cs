using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Text;
using Verifier.Symbolic.Networks;
using Verifier.Symbolic.Readouts;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier leap</c>: the leap of a function of several coordinates.</summary>
internal static class LeapVerb
{
    private const int MostCoordinates = 20;
    private const int HighestDegree = 12;

    private static readonly string[] Coordinates =
        [.. Enumerable.Range(1, MostCoordinates).Select(i => string.Create(CultureInfo.InvariantCulture, $"x{i}"))];

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> function = new("function") { Description = "A polynomial in x1, x2, …, for instance \"x1 + x1*x2 + h(3, x3)\"." };
        Option<bool> support = new("--support") { Description = "Take each term as a set of the Hermite support: x1*x2^2 is {h_1(x1) h_2(x2)}." };
        Option<bool> json = Arguments.Json();
        Command command = new("leap", "The leap of a function of several coordinates, with an order of its Hermite components that attains it.")
        {
            function, support, json,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(function), parsed.GetValue(support), parsed.GetValue(json), session));
        return command;
    }

    private static int Run(string text, bool support, bool json, Session session)
    {
        PolynomialResult read = PolynomialReader.Read(text, Coordinates, HighestDegree);
        if (!read.Succeeded)
        {
            return session.Fail(ParseProblem.From(text, read.Error));
        }

        Leap? leap = support ? Leap.Of(read.Polynomial.Terms.Select(term => term.Product)) : Leap.Of(read.Polynomial, session.Cancellation);
        if (leap is null)
        {
            return session.Fail(new InputProblem("It is not decided which Hermite coefficients of this polynomial vanish.") { ExitCode = ExitCode.Undecided });
        }

        session.Print(json ? LeapJson.Write(read.Polynomial, leap) : LeapText.Write(session.Page(), read.Polynomial, leap).ToString());
        return ExitCode.Success;
    }
}
