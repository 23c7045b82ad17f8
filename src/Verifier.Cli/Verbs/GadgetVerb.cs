using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Text;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier gadget</c>: a function whose correlation with the label is a chosen polynomial.</summary>
internal static class GadgetVerb
{
    private const int Bits = 112;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        Argument<string> polynomial = new("polynomial") { Description = "p(t) or q(s, t), for instance \"t^4\" or \"s^2*t^2 - 3*t\"." };
        Option<bool> json = Arguments.Json();
        Command command = new("gadget", "The function φ with E[y φ] = Σ a*_j p(<b*_j,b>) or Σ a*_j q(<b*_j,v>,<b*_j,w>), with the proof of it.")
        {
            activation, polynomial, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(activation), parsed.GetRequiredValue(polynomial), parsed.GetValue(json), session));
        return command;
    }

    private static int Run(string activation, string wanted, bool json, Session session)
    {
        PolynomialResult target = GadgetTarget.ReadOneVector(wanted);
        target = target.Succeeded ? target : GadgetTarget.ReadTwoVectors(wanted);
        if (!target.Succeeded)
        {
            return session.Fail(ParseProblem.From(wanted, target.Error));
        }

        if (ActivationInput.Read(activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        GadgetOutcome outcome = Gadget.Build(target.Polynomial, series, Bits, session.Cancellation);
        session.Print(json
            ? GadgetJson.Write(wanted, series, outcome)
            : GadgetText.Write(session.Page(), wanted, series, outcome).ToString());
        return outcome is UndecidedGadget ? ExitCode.Undecided : ExitCode.Success;
    }
}
