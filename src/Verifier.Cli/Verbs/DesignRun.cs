using Verifier.Arithmetic.Polynomials;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Design;
using Verifier.Symbolic.Design;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Cli.Verbs;

/// <summary>Carries out a <see cref="DesignRequest"/>.</summary>
internal static class DesignRun
{
    private const string Rho = "rho";
    private const int HighestEquationDegree = 12;

    /// <summary>Designs and prints: 0 when every demand is met, 1 when one is impossible, 2 when one is left open.</summary>
    public static int Run(DesignRequest request, Session session)
    {
        if (request.Conflict() is InputProblem conflict)
        {
            return session.Fail(conflict);
        }

        return Design(request, session, out InputProblem? problem) is DesignReport report ? Print(report, request, session) : session.Fail(problem!);
    }

    private static DesignReport? Design(DesignRequest request, Session session, out InputProblem? problem)
    {
        if (request.Family is not null)
        {
            return Family(request, session, out problem);
        }

        PolynomialDesign? design = request.Like is not null ? Kept(request, session, out problem)
            : request.Kernel is not null ? Kernel(request, out problem)
            : ExactList.Read(request.Coefficients!, PolynomialDesign.HighestDegree, out problem) is { } list ? PolynomialDesign.WithCoefficients(list)
            : null;
        return design is null ? null : DesignReport.Of(design, request.Digits);
    }

    private static PolynomialDesign? Kept(DesignRequest request, Session session, out InputProblem? problem) =>
        NumberList.Read("--keep", request.Keep!, 0, PolynomialDesign.HighestDegree, out problem) is { } degrees
        && ActivationInput.Read(request.Like!, session, out problem) is HermiteSeries series
            ? PolynomialDesign.Keep(series, degrees, request.Digits, session.Cancellation)
            : null;

    private static PolynomialDesign? Kernel(DesignRequest request, out InputProblem? problem)
    {
        IReadOnlyList<int>? negative = [];
        problem = null;
        if (request.Minus is string minus && (negative = NumberList.Read("--minus", minus, 0, PolynomialDesign.HighestDegree, out problem)) is null)
        {
            return null;
        }

        PolynomialResult read = PolynomialReader.Read(request.Kernel!, [Rho], PolynomialDesign.HighestDegree);
        if (!read.Succeeded)
        {
            problem = ParseProblem.From(request.Kernel!, read.Error);
            return null;
        }

        Polynomial kernel = new(Enumerable.Range(0, read.Polynomial.Degree + 1).Select(k => read.Polynomial.CoefficientOf(PowerProduct.Of([(Rho, k)]))));
        return PolynomialDesign.WithKernel(kernel, negative, request.Digits);
    }

    private static DesignReport? Family(DesignRequest request, Session session, out InputProblem? problem)
    {
        if (SolveRange.Read(request.Solve!, out problem) is not { } range)
        {
            return null;
        }

        ParseResult family = ExpressionParser.Parse(request.Family!, [range.Parameter], session.Catalogue);
        if (!family.Succeeded)
        {
            problem = ParseProblem.From(request.Family!, family.Error);
            return null;
        }

        if (!Parameters.Of(family.Expression).Contains(range.Parameter))
        {
            problem = InputProblem.WithHint($"'{request.Family}' does not depend on {range.Parameter}.", "A name of the language cannot be a parameter.");
            return null;
        }

        return Equation(request.Require!, out problem) is { } equation
            ? Search(new ActivationFamily(family.Expression, range.Parameter), equation, range, request, session)
            : null;
    }

    private static DesignReport Search(
        ActivationFamily family, MultivariatePolynomial equation, SolveRange range, DesignRequest request, Session session)
    {
        using ProgressLine progress = session.Progress();
        progress.Report($"looking for {range.Parameter}");
        FamilyDesign found = new FamilySearch(family, equation, request.Digits).Run(range.Lower, range.Upper, session.Cancellation);
        UnitScale? scale = request.Unit && found.Member is { } member
            ? UnitScale.Of(family.At(member.Value), request.Digits, session.Cancellation)
            : null;
        return DesignReport.Of(found, scale, request.Unit, request.Digits);
    }

    /// <summary>Left side minus right side of an equation.</summary>
    private static MultivariatePolynomial? Equation(string text, out InputProblem? problem)
    {
        string[] sides = text.Split('=');
        if (sides.Length != 2)
        {
            problem = InputProblem.WithHint($"'{text}' is no equation.", "Accepted: two sides with one = between them, such as \"s2 = s1/5\"");
            return null;
        }

        PolynomialResult left = PolynomialReader.Read(sides[0], DesignLetters.All, HighestEquationDegree);
        PolynomialResult right = PolynomialReader.Read(sides[1], DesignLetters.All, HighestEquationDegree);
        problem = !left.Succeeded ? ParseProblem.From(text, left.Error)
            : !right.Succeeded ? ParseProblem.From(text, right.Error with { Position = right.Error.Position + sides[0].Length + 1 })
            : null;
        return problem is null ? left.Polynomial! - right.Polynomial! : null;
    }

    private static int Print(DesignReport report, DesignRequest request, Session session)
    {
        session.Print(request.Json ? DesignJson.Write(report)
            : request.Latex ? report.ActivationLatex + "\n"
            : DesignText.Write(session.Page(), report).ToString());
        return report.Unmet.Count == 0 ? ExitCode.Success
            : report.Unmet.Any(demand => demand.IsImpossible) ? ExitCode.Refuted
            : ExitCode.Undecided;
    }
}
