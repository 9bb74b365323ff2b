namespace ScoGraph.Sql.Backends;

/// <summary>
/// The rows of a statement, one after the other; its columns by number, from 0, of kinds that the statement itself names. One thread.
/// Disposing it before the last row ends the statement in the database.
/// </summary>
internal interface ISqlReader : IDisposable
{
    /// <summary>Goes to the next row.</summary>
    /// <returns>False behind the last one.</returns>
    /// <exception cref="SqlComputationException">The database cannot compute a value.</exception>
    bool Read();

    /// <summary>Whether a column is null.</summary>
    bool IsNull(int column);

    /// <summary>A column of 64 bits.</summary>
    long Integer(int column);

    /// <summary>A column of arrays of 64 bits, none of them null.</summary>
    long[] Integers(int column);

    /// <summary>A column of doubles.</summary>
    double Float(int column);

    /// <summary>A column of text.</summary>
    string Text(int column);

    /// <summary>A column of truth values.</summary>
    bool Boolean(int column);
}
