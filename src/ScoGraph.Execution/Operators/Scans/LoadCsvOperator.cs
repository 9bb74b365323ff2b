using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>The rows of a file, one after the other as they are read.</summary>
internal sealed class LoadCsvOperator(CsvSource source, int slot) : Operator
{
    public override bool Process(Frame frame)
    {
        Value location = source.Location.Evaluate(frame);
        frame.Place = source.Location.Place;
        using IQueryRows rows = Open(location, frame);
        CsvHeader? header = null;
        while (rows.Read() is { } row)
        {
            frame.Tick();
            if (source.Headers && header is null)
            {
                header = CsvHeader.Read(location.AsString(), rows.Line, row);
                continue;
            }

            frame.Row[slot] = header is null ? Value.FromList(row) : header.ToMap(row, rows.Line);
            if (!Next.Process(frame))
                return false;
            // What follows has been elsewhere in the text.
            frame.Place = source.Location.Place;
        }

        return true;
    }

    private IQueryRows Open(in Value location, Frame frame)
    {
        if (!location.IsString)
            throw CsvErrors.NotLocation(location);
        return (frame.Files ?? throw CsvErrors.NoFiles()).OpenCsv(location.AsString(), source.Terminator);
    }
}
