using Verifier.Symbolic.Expressions;

namespace Verifier.Tests.Symbolic.Hermite;

/// <summary>Midpoint sums in doubles with a step of 1e-4: nothing certified, nothing shared with the library but the evaluation in doubles.</summary>
internal static class PlainQuadrature
{
    private const double Step = 1e-4;
    private const double End = 9.00003;

    public static double[] Coefficients(string text, int count)
    {
        double[] sums = new double[count];
        foreach ((double x, double value) in Samples(text))
        {
            double previous = 0;
            double current = 1;
            for (int k = 0; k < count; k++)
            {
                sums[k] += value * current * Weight(x);
                (previous, current) = (current, ((x * current) - (Math.Sqrt(k) * previous)) / Math.Sqrt(k + 1));
            }
        }

        return sums;
    }

    public static double SecondMoment(string text) => Samples(text).Sum(sample => sample.Value * sample.Value * Weight(sample.X));

    private static IEnumerable<(double X, double Value)> Samples(string text)
    {
        Expression activation = Activations.Parse(text);
        for (double x = -End; x < End; x += Step)
        {
            yield return (x, EvaluateDouble.At(activation, x));
        }
    }

    private static double Weight(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * Step;
}
