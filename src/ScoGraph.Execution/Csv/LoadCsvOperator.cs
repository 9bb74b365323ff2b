using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Csv;

/// <summary>What LOAD CSV reads, and how.</summary>
internal sealed record CsvSource(Evaluator Location, bool Headers, char Terminator, SourceSpan Span);

/// <summary>The rows of a file, one after the other as they are read.</summary>
internal sealed class LoadCsvOperator(CsvSource source, int slot) : Operator
{
    public override bool Process(Frame frame)
    {
        Value location = source.Location(frame);
        using IQueryRows rows = Guarded(() => Open(location, frame), frame);
        CsvHeader? header = null;
        while (Guarded(rows.Read, frame) is { } row)
        {
            frame.Tick();
            if (source.Headers && header is null)
            {
                header = Guarded(() => CsvHeader.Read(location.AsString(), rows.Line, row), frame);
                continue;
            }

            frame.Row[slot] = header is null ? Value.FromList(row) : Guarded(() => header.ToMap(row, rows.Line), frame);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    private IQueryRows Open(in Value location, Frame frame)
    {
        if (!location.IsString)
            throw CsvErrors.NotLocation(location);
        return (frame.Files ?? throw CsvErrors.NoFiles()).OpenCsv(location.AsString(), source.Terminator);
    }

    private T Guarded<T>(Func<T> read, Frame frame)
    {
        try
        {
            return read();
        }
        catch (ValueException exception)
        {
            throw ExpressionCompiler.Failure(exception, source.Span, frame);
        }
    }
}
