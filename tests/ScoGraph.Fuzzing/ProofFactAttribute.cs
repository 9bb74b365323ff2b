namespace ScoGraph.Fuzzing;

/// <summary>A fact of a long proof: it runs where SCOGRAPH_FUZZ says how many inputs are to be asked.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProofFactAttribute : FactAttribute
{
    public ProofFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("SCOGRAPH_FUZZ") is not { Length: > 0 })
            Skip = "A long proof: eng/proof fuzz runs it.";
    }
}
