namespace ScoGraph.Jupyter.Wire;

/// <summary>kernel.json: how Jupyter starts the kernel.</summary>
internal sealed record KernelSpec(IReadOnlyList<string> Argv)
{
    public string DisplayName => "ScoGraph (openCypher)";

    public string Language => "cypher";

    /// <summary>Interrupts come as messages, not as signals, so that they work on every system.</summary>
    public string InterruptMode => "message";
}
