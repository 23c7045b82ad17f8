namespace Verifier.Numeric.Experiments;

/// <summary>What is done to labels before they are multiplied by gadgets or compared with outputs. None of it changes the mean of the gradient.</summary>
public enum LabelTreatment
{
    /// <summary>Nothing, as in the paper.</summary>
    Raw,

    /// <summary>Low degrees are subtracted, their coefficients estimated from samples of their own.</summary>
    Estimated,

    /// <summary>Low degrees are subtracted with the teacher's true coefficients.</summary>
    Known,

    /// <summary>For G: the mean of the labels at x and −x, with low degrees subtracted as in <see cref="Known"/>; each sample counts for two.</summary>
    Antithetic,
}
