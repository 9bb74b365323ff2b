using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>
/// Declares or drops an index or a constraint. What is declared already, by the name or by the meaning, is an error unless IF NOT EXISTS
/// is written, and so is what is not there to be dropped, unless IF EXISTS is.
/// </summary>
internal sealed class SchemaOperator(BoundSchema schema, HeldRows held) : WriteOperator(held)
{
    protected override void Write(Frame frame, IGraphWriter writer)
    {
        frame.Place = schema.Span;
        if (schema.Declaration is { } declaration)
            Declare(declaration, writer);
        else
            Drop(writer);
        frame.Wrote();
        Keep(frame);
    }

    private void Declare(GraphDeclaration declaration, IGraphWriter writer)
    {
        GraphCatalog catalog = writer.View.Catalog;
        GraphDeclaration? known = catalog.Find(declaration.Name) ?? catalog.All.FirstOrDefault(declaration.Means);
        if (known is null)
            writer.Declare(declaration);
        else if (!schema.IsLenient)
            throw RuntimeErrors.DeclaredAlready(declaration, known);
    }

    private void Drop(IGraphWriter writer)
    {
        GraphDeclaration? known = writer.View.Catalog.Find(schema.Name);
        if (known is null && schema.IsLenient)
            return;
        if (known is not null && (schema.IsConstraint ? known is not GraphConstraint : known is not GraphIndex))
            throw RuntimeErrors.DroppedAsOther(known, schema.IsConstraint);
        writer.Drop(schema.Name);
    }
}
