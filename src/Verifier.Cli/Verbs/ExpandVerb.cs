using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Text;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier expand</c>: the population loss as a sum over tensor degrees, or the objective G.</summary>
internal static class ExpandVerb
{
    private const int Bits = 112;
    private const int DefaultOrder = 8;
    private const int HighestOrder = 100;
    private const string ObjectiveG = "G";

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        Option<string> gamma = new("--gamma") { Description = "The student's activation, if it is another one.", HelpName = "activation" };
        Option<string> keep = new("--keep") { Description = "The student's activation keeps these Hermite components: \"2,4\".", HelpName = "degrees" };
        Option<string> objective = new("--objective") { Description = "Show the objective G instead.", HelpName = ObjectiveG };
        Option<long> order = NumberOption.Whole("--order", "The highest degree shown.", DefaultOrder, 0, HighestOrder);
        Option<bool> json = Arguments.Json();
        Command command = new("expand", "The population loss as a sum over tensor degrees (Theorem 1), the designed loss, or the objective G.")
        {
            activation, gamma, keep, objective, order, json,
        };
        command.SetAction(parsed =>
        {
            Request request = new(
                parsed.GetRequiredValue(activation),
                parsed.GetValue(gamma),
                parsed.GetValue(keep),
                parsed.GetValue(objective),
                (int)parsed.GetValue(order),
                parsed.GetValue(json));
            return Run(request, session);
        });
        return command;
    }

    private static int Run(Request request, Session session)
    {
        if (Conflict(request) is InputProblem conflict)
        {
            return session.Fail(conflict);
        }

        if (ActivationInput.Read(request.Activation, session, out InputProblem? problem) is not HermiteSeries teacher)
        {
            return session.Fail(problem!);
        }

        if (request.Objective is not null)
        {
            return Objective(teacher, request.Json, session);
        }

        return Student(request, teacher, session, out problem) is HermiteSeries student
            ? Loss(teacher, student, request, session)
            : session.Fail(problem!);
    }

    private static InputProblem? Conflict(Request request)
    {
        if (request.Objective is not (null or ObjectiveG))
        {
            return InputProblem.WithHint($"There is no objective '{request.Objective}'.", $"Accepted: {ObjectiveG}");
        }

        int choices = new[] { request.Gamma, request.Keep, request.Objective }.Count(choice => choice is not null);
        return choices > 1 ? new InputProblem("Only one of --gamma, --keep and --objective can be given.") : null;
    }

    private static HermiteSeries? Student(Request request, HermiteSeries teacher, Session session, out InputProblem? problem)
    {
        problem = null;
        if (request.Gamma is not null)
        {
            return ActivationInput.Read(request.Gamma, session, out problem);
        }

        return request.Keep is null ? teacher
            : NumberList.Read("--keep", request.Keep, 0, KeptSeries.HighestDegree, out problem) is { } degrees ? new KeptSeries(teacher, degrees)
            : null;
    }

    private static int Loss(HermiteSeries teacher, HermiteSeries student, Request request, Session session)
    {
        int order = student is KeptSeries kept ? Math.Max(request.Order, kept.Kept[^1]) : request.Order;
        PopulationLoss loss = PopulationLoss.Expand(teacher, student, order, Bits, session.Cancellation);
        OrthonormalTeacherConstant constant = OrthonormalTeacherConstant.Of(loss, Bits);
        session.Print(request.Json ? ExpansionJson.Write(loss, constant) : ExpansionText.Write(session.Page(), loss, constant).ToString());
        return ExitCode.Success;
    }

    private static int Objective(HermiteSeries series, bool json, Session session)
    {
        ObjectiveOutcome outcome = ObjectiveFormula.Build(series, Bits, session.Cancellation);
        session.Print(json ? ExpansionJson.Write(series, outcome) : ObjectiveText.Write(session.Page(), series, outcome).ToString());
        return outcome is ObjectiveUndecided ? ExitCode.Undecided : ExitCode.Success;
    }

    private sealed record Request(string Activation, string? Gamma, string? Keep, string? Objective, int Order, bool Json);
}
