using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;

namespace Verifier.Tests.Soundness;

/// <summary>Runs one case: the engine's routes, the same route at twice the digits, the second moment, and Arb.</summary>
/// <param name="question">The case.</param>
/// <param name="length">The processor time for each answer.</param>
internal sealed class CaseRun(SoundnessCase question, TimeSpan length)
{
    private const int NarrowerBits = 4;
    private const int MostExtraBits = 64;
    private const int WiderBits = 10;
    private const int Turns = 4;

    private readonly Engine engine = new(question, length);
    private readonly ArbExpectation arb = new(length);
    private readonly List<string> defects = [];
    private int comparisons;

    /// <summary>The account of the case.</summary>
    public CaseReport Report()
    {
        string rests = "nothing";
        CaseResult result;
        try
        {
            result = Judge(out rests);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            defects.Add(failure.ToString());
            result = CaseResult.Defect;
        }

        return new CaseReport(question, defects.Count > 0 ? CaseResult.Defect : result, rests, comparisons, defects);
    }

    private CaseResult Judge(out string rests)
    {
        HermiteCoefficient? coefficient = null;
        rests = "no answer in time";
        if (engine.Ask(ActivationAnalysis.Analyse, (series, time) => (coefficient = series.Coefficient(question.Index, question.Bits, time)).Value)
            is not { } answer)
        {
            return CaseResult.OutOfTime;
        }

        rests = coefficient?.Method.ToString() ?? answer.Refusal!.Kind.ToString();
        if (answer.IsProvedRefusal)
        {
            ObjectToRefusal(answer);
            return CaseResult.Refused;
        }

        if (answer.Enclosure is not { } found)
        {
            return CaseResult.Undecided;
        }

        Enclosure? truth = arb.Coefficient(question.Formula, question.Index, Accuracy(answer.Value!.Value));
        Compare("main route", found, "Arb", truth);
        CheckStatus(coefficient!, truth);
        CompareOthers(answer.Series!, found, coefficient!.Method == CoefficientMethod.ClosedForm);
        return !answer.Value!.Value.RadiusIsAtMost(question.Bits) ? CaseResult.Undecided
            : truth is { } known && known.IsWithin(question.Bits - WiderBits) ? CaseResult.Confirmed : CaseResult.Consistent;
    }

    /// <summary>A little more than the engine's own accuracy, so that a miss by a fraction of a radius shows.</summary>
    private int Accuracy(Ball value) => value.Radius.IsZero
        ? question.Bits + NarrowerBits
        : (int)Math.Clamp(NarrowerBits - value.Radius.TopExponent, 16L, question.Bits + MostExtraBits);

    private void ObjectToRefusal(EngineAnswer answer)
    {
        if (arb.SecondMoment(question.Formula, question.Bits) is { } moment)
        {
            defects.Add($"refused as {answer.Refusal}, but Arb encloses its second moment: {moment}");
        }
    }

    private void CheckStatus(HermiteCoefficient coefficient, Enclosure? truth)
    {
        Enclosure zero = new(0, 0);
        if (coefficient.Status == CoefficientStatus.Zero && truth is { } value && !value.Meets(zero))
        {
            defects.Add($"called zero, but Arb has {value}");
        }
    }

    /// <summary>One of three further comparisons, by turns.</summary>
    private void CompareOthers(HermiteSeries series, Enclosure found, bool isClosed)
    {
        int turn = (int)(question.Seed % Turns);
        if (turn == 0 || (isClosed && turn == 3))
        {
            Compare("main route", found, "panels", engine.Ask(ActivationAnalysis.ByQuadrature, Coefficient(question.Bits))?.Enclosure);
        }

        if (turn == 1)
        {
            Compare("main route", found, "twice the digits", engine.Ask((_, _) => AnalysisResult.Of(series), Coefficient(2 * question.Bits))?.Enclosure);
        }

        if (turn == 2 && engine.Ask((_, _) => AnalysisResult.Of(series), (known, time) => known.SecondMoment(question.Bits, time))
            is { Enclosure: { } moment, Value: { } ball })
        {
            Compare("second moment", moment, "Arb", arb.SecondMoment(question.Formula, Accuracy(ball)));
        }
    }

    private Func<HermiteSeries, CancellationToken, Ball> Coefficient(int bits) =>
        (series, time) => series.Coefficient(question.Index, bits, time).Value;

    private void Compare(string first, Enclosure left, string second, Enclosure? right)
    {
        if (right is not { } other)
        {
            return;
        }

        comparisons++;
        if (!left.Meets(other))
        {
            defects.Add(string.Create(CultureInfo.InvariantCulture, $"disjoint: {first} {left}, {second} {other}"));
        }
    }
}
