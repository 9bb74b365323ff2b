namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>interrupt_reply.</summary>
internal sealed record InterruptReply
{
    public string Status => "ok";
}
