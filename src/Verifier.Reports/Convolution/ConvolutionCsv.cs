using System.Globalization;
using System.Text;
using Verifier.Numeric.Convolution;

namespace Verifier.Reports.Convolution;

/// <summary>A descent on a convolutional network as comma-separated values, full double precision.</summary>
public static class ConvolutionCsv
{
    /// <summary>The text of the file.</summary>
    public static string Write(ConvolutionCurve curve)
    {
        StringBuilder text = new("step,angle,weight_error,sum_error,loss,filter_norm\n");
        foreach (ConvolutionRecord record in curve.Records)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{record.Step},{record.Angle:R},{record.WeightError:R},{record.SumError:R},{record.Loss:R},{record.FilterNorm:R}\n");
        }

        return text.ToString();
    }
}
