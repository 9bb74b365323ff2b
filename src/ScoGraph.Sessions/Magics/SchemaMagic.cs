using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class SchemaMagic : IMagic
{
    public string Name => "schema";

    public string Usage => "%schema";

    public string Help => "Draws and lists labels, relationship types and properties with their counts, without what an open transaction changed.";

    public void Run(CellExecution execution) =>
        execution.Output.Show(SchemaBundle.Of(execution.Session.Shown, execution.Cancellation));
}
