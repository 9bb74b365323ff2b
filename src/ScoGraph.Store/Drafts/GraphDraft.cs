using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// The changes of a statement over the state before it, which they never touch. Ids are never given twice: numbering starts
/// where the highest number of any kept statement ended, also of one that was rolled back later.
/// </summary>
internal sealed class GraphDraft : IGraphWriter
{
    private readonly DraftContent _content;
    private readonly DraftIndexes _indexes;
    private readonly DraftDeclarations _declarations;
    private readonly DraftView _view;
    private readonly NodeWriter _nodes;
    private readonly RelationshipWriter _relationships;
    private UpdateTally _tally;
    private long _sealed = -1;
    private bool _kept;

    public GraphDraft(MemorySnapshot before)
    {
        Before = before;
        _content = new DraftContent(before.Content);
        _indexes = new DraftIndexes(before, _content);
        _declarations = new DraftDeclarations(before);
        _view = new DraftView(_content, _indexes, _declarations);
        _nodes = new NodeWriter(_content, _indexes);
        _relationships = new RelationshipWriter(_content);
    }

    /// <summary>The state that this draft changes.</summary>
    public MemorySnapshot Before { get; }

    public IGraphSnapshot View => _view;

    public UpdateCounts Counts => _tally.ToCounts();

    public int CreateNode(ReadOnlySpan<string> labels)
    {
        Write();
        int node = _nodes.Create(labels, ref _tally);
        _declarations.NoteNode(node);
        return node;
    }

    public int CreateRelationship(string type, int start, int end)
    {
        RequireNode(start);
        RequireNode(end);
        Write();
        int relationship = _relationships.Create(type, start, end, ref _tally);
        _declarations.NoteRelationship(relationship);
        return relationship;
    }

    /// <summary>Creates a node with the id that it had in another state.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">A node with this id lives.</exception>
    public void RestoreNode(NodeId node, ReadOnlySpan<string> labels)
    {
        if (HasNode(node))
            throw StoreErrors.NodeLives(node);
        Write();
        _nodes.Create(node, labels, ref _tally);
        _declarations.NoteNode(node);
    }

    /// <summary>Creates a relationship with the id that it had in another state.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">A relationship with this id lives, or an end does not.</exception>
    public void RestoreRelationship(RelationshipId relationship, string type, NodeId start, NodeId end)
    {
        if (HasRelationship(relationship))
            throw StoreErrors.RelationshipLives(relationship);
        RequireNode(start);
        RequireNode(end);
        Write();
        _relationships.Create(relationship, type, start, end, ref _tally);
        _declarations.NoteRelationship(relationship);
    }

    public void SetNodeProperty(int node, string key, in Value value)
    {
        RequireNode(node);
        StoredValues.Check(value);
        Write();
        _nodes.SetProperty(node, key, value, ref _tally);
        _declarations.NoteNode(node);
    }

    public void SetRelationshipProperty(int relationship, string key, in Value value)
    {
        if (!HasRelationship(relationship))
            throw StoreErrors.DeletedRelationship(relationship);
        StoredValues.Check(value);
        Write();
        _relationships.SetProperty(relationship, key, value, ref _tally);
        _declarations.NoteRelationship(relationship);
    }

    public void AddLabel(int node, string label)
    {
        RequireNode(node);
        Write();
        _nodes.AddLabel(node, label, ref _tally);
        _declarations.NoteNode(node);
    }

    public void RemoveLabel(int node, string label)
    {
        RequireNode(node);
        Write();
        _nodes.RemoveLabel(node, label, ref _tally);
        _declarations.NoteNode(node);
    }

    public void DeleteNode(int node)
    {
        if (!HasNode(node))
            return;
        Write();
        _nodes.Delete(node, ref _tally);
        _declarations.NoteNode(node);
    }

    public void DeleteRelationship(int relationship)
    {
        if (!HasRelationship(relationship))
            return;
        Write();
        _relationships.Delete(relationship, ref _tally);
        _declarations.NoteRelationship(relationship);
    }

    public void DetachNode(int node)
    {
        List<int> relationships = [];
        _content.ReadRelationships(node, relationships);
        foreach (int relationship in relationships)
            DeleteRelationship(relationship);
    }

    public void Declare(GraphDeclaration declaration)
    {
        GraphCatalog catalog = _view.Catalog;
        if (catalog.Find(declaration.Name) is { } known)
        {
            if (known.Equals(declaration))
                return;
            throw StoreErrors.DeclaredOtherwise(declaration, known);
        }

        Write();
        _declarations.Use(catalog.With(declaration));
        _tally.Declared(declaration);
    }

    public void Drop(string name)
    {
        GraphCatalog catalog = _view.Catalog;
        GraphDeclaration declared = catalog.Find(name) ?? throw StoreErrors.NotDeclared(name, catalog);
        Write();
        _declarations.Use(catalog.Without(name));
        _tally.Dropped(declared);
    }

    public bool HasNode(int node) => _content.HasNode(node);

    public bool HasRelationship(int relationship) => _content.HasRelationship(relationship);

    public void Seal()
    {
        if (_sealed == _view.Version)
            return;
        _nodes.RequireNoneConnected();
        _declarations.Check(_view);
        _sealed = _view.Version;
    }

    /// <summary>Seals the draft and makes its state one that may be published; nothing can be written afterwards.</summary>
    public MemorySnapshot Freeze()
    {
        if (_kept)
            throw StoreErrors.StatementEnded();
        Seal();
        return Complete();
    }

    /// <summary>
    /// As <see cref="Freeze"/>, of changes that met the constraints when they were made first: those are not looked at, so that no index is
    /// built for it.
    /// </summary>
    public MemorySnapshot FreezeReplayed()
    {
        _nodes.RequireNoneConnected();
        return Complete();
    }

    private MemorySnapshot Complete()
    {
        _kept = true;
        if (_view.IsUnchanged)
            return Before;
        GraphContent content = _content.Freeze() with { Declared = _declarations.Freeze(_view) };
        content.Tables.Give(content.NodeBound, content.RelationshipBound);
        return new MemorySnapshot(content, _indexes.Freeze(content));
    }

    private void RequireNode(int node)
    {
        if (!HasNode(node))
            throw StoreErrors.DeletedNode(node);
    }

    private void Write()
    {
        if (_kept)
            throw StoreErrors.StatementEnded();
        _view.Changed();
    }
}
