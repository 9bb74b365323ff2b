using QuikGraph;
using ScoGraph.Algorithms.Adapters;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Queries;

namespace ScoGraph;

/// <summary>
/// Several statements that take effect together or not at all. Its queries see its own changes; no one else does before
/// <see cref="Commit"/>. A statement that fails changes nothing and leaves the transaction usable. One thread at a time. No one else
/// writes before it ends; one that is never ended is dropped when the garbage collector finds it.
/// </summary>
public sealed class Transaction : QuerySource, IDisposable
{
    private readonly IStoreTransaction _transaction;
    private bool _ended;

    internal Transaction(IStoreTransaction transaction, QueryRunner runner)
    {
        _transaction = transaction;
        Runner = runner;
    }

    /// <summary>
    /// Says who makes the changes and why, for the record that <see cref="Graph.Subscribe"/> hands out. The last call counts.
    /// </summary>
    /// <param name="author">Who makes the changes; null where that is not known.</param>
    /// <param name="message">Why; null for no reason given.</param>
    /// <exception cref="ObjectDisposedException">The transaction has ended.</exception>
    public void Describe(string? author, string? message)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        _transaction.Describe(author, message);
    }

    /// <summary>
    /// Makes all changes visible to everybody at once, and ends the transaction. If a listener refuses, its exception comes out, nothing is
    /// visible, and the transaction goes on.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The transaction has ended already.</exception>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        _transaction.Commit();
        Dispose();
    }

    /// <summary>Somebody lost the transaction: others may write.</summary>
    ~Transaction() => _transaction.Turn.End();

    /// <summary>Drops all changes, and ends the transaction.</summary>
    public void Rollback() => Dispose();

    /// <summary>Ends the transaction; without <see cref="Commit"/> before, all changes are dropped.</summary>
    public void Dispose()
    {
        _ended = true;
        _transaction.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Reads a QuikGraph graph in: a new node for every vertex, a new relationship for every edge, from its source to its target.
    /// </summary>
    /// <param name="graph">The graph, which is only read.</param>
    /// <param name="mapping">What vertices and edges become.</param>
    /// <param name="cancellationToken">Stops the reading; nothing is added then.</param>
    /// <returns>The <see cref="Node.Id"/> of each vertex.</returns>
    /// <exception cref="ArgumentException">The mapping gives a value that no property can have; nothing is added.</exception>
    /// <exception cref="ConstraintException">What is added violates a constraint; nothing is added.</exception>
    /// <exception cref="ObjectDisposedException">The transaction has ended.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public IReadOnlyDictionary<TVertex, long> Add<TVertex, TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, QuikGraphMapping<TVertex, TEdge> mapping, CancellationToken cancellationToken = default)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(mapping);
        IReadOnlyDictionary<TVertex, int> nodes = new Dictionary<TVertex, int>();
        Change(writer => nodes = QuikGraphReader.Read(
            graph, mapping, writer, new Checkpoint(cancellationToken.ThrowIfCancellationRequested)));
        return nodes.ToDictionary(n => n.Key, n => (long)n.Value);
    }

    /// <summary>
    /// Declares a constraint or an index. One that is declared already, equal in all it says, stays as it is. From here on every statement
    /// of the transaction must leave the graph as the constraint asks.
    /// </summary>
    /// <param name="declaration">A <see cref="GraphConstraint"/> or a <see cref="GraphIndex"/>.</param>
    /// <exception cref="ConstraintException">The graph holds an element that violates the constraint; the message names it.</exception>
    /// <exception cref="ArgumentException">Another declaration has the name.</exception>
    /// <exception cref="ObjectDisposedException">The transaction has ended.</exception>
    public void Declare(GraphDeclaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        Change(writer => writer.Declare(declaration));
    }

    /// <summary>Takes back a constraint or an index.</summary>
    /// <param name="name">Its <see cref="GraphDeclaration.Name"/>.</param>
    /// <exception cref="ArgumentException">Nothing is declared under the name.</exception>
    /// <exception cref="ObjectDisposedException">The transaction has ended.</exception>
    public void Drop(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Change(writer => writer.Drop(name));
    }

    /// <summary>Makes changes that are no query's, as one statement.</summary>
    private void Change(Action<IGraphWriter> change)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        try
        {
            IGraphWriter writer = _transaction.BeginStatement();
            change(writer);
            _transaction.Keep(writer);
        }
        catch (ValueException failure) when (failure.Category == ErrorCategory.ConstraintValidationFailed)
        {
            throw new ConstraintException(failure);
        }
        catch (ValueException failure) when (failure.Category == ErrorCategory.ArgumentError)
        {
            throw new ArgumentException(failure.Hint is null ? failure.Message : $"{failure.Message} {failure.Hint}", failure);
        }

        GC.KeepAlive(this);
    }

    private protected override QueryRunner Runner { get; }

    private protected override QueryResult Evaluate(QueryCall call)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        IGraphSnapshot state = Runner.View(call, _transaction.Snapshot);
        CompiledQuery query = Runner.Compile(call, state);
        QueryResult result = QueryRunner.IsReading(query) ? Runner.Read(query, call, state)
            : Runner.Write(query, call, _transaction);
        GC.KeepAlive(this);
        return result;
    }

    internal override IGraphSnapshot ReadState()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        return _transaction.Snapshot;
    }

    internal override OpenQuery Open(QueryRequest request)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        return Runner.OpenReading(request, _transaction.Snapshot);
    }
}
