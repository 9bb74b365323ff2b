using DuckDB.NET.Data;
using DuckDB.NET.Native;
using ScoGraph.Model.Running;
using ScoGraph.Sql.Backends;

namespace ScoGraph.DuckDB.Engine;

/// <summary>What errors of DuckDB mean to a query.</summary>
internal static class DuckDbFailures
{
    /// <summary>Does some work of the database for a query.</summary>
    /// <exception cref="SqlComputationException">The database cannot compute a value.</exception>
    /// <exception cref="OperationCanceledException">The statement was stopped, as the query is to end.</exception>
    public static T Run<T>(Func<T> work, QueryWatch watch)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException)
        {
            watch.ThrowIfStopped();
            throw;
        }
        catch (DuckDBException failure) when (IsComputation(failure.ErrorType))
        {
            throw new SqlComputationException(failure.Message, failure);
        }
        catch (DuckDBException failure) when (failure.ErrorType is DuckDBErrorType.Invalid or DuckDBErrorType.Internal)
        {
            // Its optimizer gives up on some joins of empty tables with words such as "unordered_map::at".
            throw new SqlComputationException(failure.Message, failure) { IsOfDatabase = true };
        }
    }

    private static bool IsComputation(DuckDBErrorType type) =>
        type is DuckDBErrorType.OutOfRange or DuckDBErrorType.Conversion or DuckDBErrorType.DivideByZero;
}
