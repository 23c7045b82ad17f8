using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Parametric;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Parametric;

public sealed class ParametricProperties
{
    private const int Order = 5;

    [Property(MaxTest = 200)]
    public void The_formula_in_parameters_gives_the_constants_of_the_numeric_route(ParametricActivation activation)
    {
        Dictionary<string, ExactConstant> point = new(StringComparer.Ordinal) { ["p"] = activation.First, ["q"] = activation.Second };
        ParametricSeries series = ParametricAnalysis.Analyse(activation.Tree, [], Order);
        ParameterCase one = Assert.Single(series.Cases, one => one.Contains(point) == true);
        AnalysisResult numeric = ActivationAnalysis.Analyse(activation.Numeric);
        if (one.Series is not { } symbolic)
        {
            Assert.Equal(one.Refusal!.Kind, numeric.Refusal?.Kind);
            return;
        }

        for (int k = 0; k <= Order; k++)
        {
            Assert.Equal(numeric.Series!.Coefficient(k, 32).ClosedForm, ParameterValues.TrySubstitute(symbolic.Exact(k), point));
        }

        foreach (int k in Enumerable.Range(0, Order + 1).Where(k => symbolic.GeneralFormula?.EvaluateAt(k) is not null))
        {
            Assert.Equal(numeric.Series!.Coefficient(k, 32).ClosedForm, ParameterValues.TrySubstitute(symbolic.GeneralFormula!.EvaluateAt(k)!, point));
        }

        // At special values, such as equal parameters, a number may have a closed form that the symbols have not.
        if (symbolic.SecondMomentClosedForm is { } moment)
        {
            Assert.Equal(numeric.Series!.SecondMomentClosedForm, ParameterValues.TrySubstitute(moment, point));
        }
    }
}
