using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training;

/// <summary>What the sample forms of G and F need of their sums.</summary>
internal interface IChaosSums
{
    /// <summary>The student's B.</summary>
    public RowMatrix Rows { get; }

    /// <summary>The data part of the objective from all samples: G with λ = 0.</summary>
    public LossGradient Data(int sign);

    /// <summary>The mean of y(xxᵀ − I) over the samples of a part.</summary>
    public RowMatrix LabelMoment(int part);
}
