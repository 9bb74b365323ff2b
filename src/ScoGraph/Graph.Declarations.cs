namespace ScoGraph;

public partial class Graph
{
    /// <summary>
    /// Declares a constraint or an index, as a transaction of its own. One that is declared already, equal in all it says, stays as it is.
    /// </summary>
    /// <param name="declaration">A <see cref="GraphConstraint"/> or a <see cref="GraphIndex"/>.</param>
    /// <param name="cancellationToken">Ends the waiting for other transactions.</param>
    /// <exception cref="ConstraintException">The graph holds an element that violates the constraint; the message names it.</exception>
    /// <exception cref="ArgumentException">Another declaration has the name.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="TimeoutException">Another transaction is open for longer than <see cref="GraphOptions.WriterWait"/>.</exception>
    /// <exception cref="InvalidOperationException">A transaction is open here; or the graph is built in and shared.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Declare(GraphConstraint.Unique("City", "name"));
    /// graph.Declare(GraphIndex.On("City", "founded"));
    /// </code></example>
    public void Declare(GraphDeclaration declaration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        using Transaction transaction = BeginTransaction(cancellationToken);
        transaction.Declare(declaration);
        transaction.Commit();
    }

    /// <summary>Takes back a constraint or an index, as a transaction of its own.</summary>
    /// <param name="name">Its <see cref="GraphDeclaration.Name"/>.</param>
    /// <param name="cancellationToken">Ends the waiting for other transactions.</param>
    /// <exception cref="ArgumentException">Nothing is declared under the name.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="TimeoutException">Another transaction is open for longer than <see cref="GraphOptions.WriterWait"/>.</exception>
    /// <exception cref="InvalidOperationException">A transaction is open here; or the graph is built in and shared.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Drop(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        using Transaction transaction = BeginTransaction(cancellationToken);
        transaction.Drop(name);
        transaction.Commit();
    }
}
