using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Json;

/// <summary>A population loss and the objective G as JSON; field names are stable.</summary>
public static class ExpansionJson
{
    /// <summary>The text of an expansion with its constant for orthonormal teacher rows.</summary>
    public static string Write(PopulationLoss loss, OrthonormalTeacherConstant constant) => JsonText.Object(json =>
    {
        json.WriteString("teacher", ExpressionText.Write(loss.Teacher.Activation));
        json.WriteString("student", ExpressionText.Write(loss.Student.Activation));
        json.WriteStartArray("terms");
        foreach (LossTerm term in loss.Terms)
        {
            json.WriteStartObject();
            json.WriteNumber("k", term.Degree);
            json.WriteString("shape", Shape(term.Shape));
            CertifiedJson.Write(json, "teacherCoefficient", term.Teacher.Value);
            CertifiedJson.Write(json, "studentCoefficient", term.Student.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        CertifiedJson.Write(json, "teacherTail", loss.TeacherTail);
        CertifiedJson.Write(json, "studentTail", loss.StudentTail);
        json.WriteStartObject("orthonormalTeacherConstant");
        json.WriteBoolean("whole", constant.IsWhole);
        CertifiedJson.Write(json, "sumFactor", constant.SumFactor);
        CertifiedJson.Write(json, "normFactor", constant.NormFactor);
        json.WriteEndObject();
    });

    /// <summary>The text of the objective G.</summary>
    public static string Write(HermiteSeries series, ObjectiveOutcome outcome) => JsonText.Object(json =>
    {
        json.WriteString("activation", ExpressionText.Write(series.Activation));
        if (outcome is not ObjectiveFormula formula)
        {
            json.WriteString("existence", outcome is ObjectiveNotApplicable ? "none" : "undecided");
            json.WriteString("reason", outcome.ToString());
            return;
        }

        json.WriteString("existence", "proved");
        json.WriteNumber("sign", formula.Sign);
        CertifiedJson.Write(json, "sigma4", formula.Sigma4.Value);
        CertifiedJson.Write(json, "pairConstant", formula.PairConstant);
        CertifiedJson.Write(json, "quarticConstant", formula.QuarticConstant);
        CertifiedJson.Write(json, "lambdaThreshold", formula.LambdaThreshold(1));
        json.WriteString("pairGadget", PaperGadgets.TwoVector.ToString());
        json.WriteString("quarticGadget", PaperGadgets.SingleVector.ToString());
    });

    private static string Shape(LossTermShape shape) => shape switch
    {
        LossTermShape.Absent => "absent",
        LossTermShape.Matched => "matched",
        LossTermShape.TeacherOnly => "teacherOnly",
        LossTermShape.StudentOnly => "studentOnly",
        LossTermShape.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "A shape without a word."),
    };
}
