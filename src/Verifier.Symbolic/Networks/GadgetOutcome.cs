namespace Verifier.Symbolic.Networks;

/// <summary>What came of the wish for a gadget: <see cref="Gadget"/>, <see cref="NoRidgeGadget"/> or <see cref="UndecidedGadget"/>.</summary>
public abstract record GadgetOutcome
{
    private protected GadgetOutcome()
    {
    }
}
