using System.Buffers.Binary;

namespace ScoGraph.Sqlite.Files;

/// <summary>
/// Reads the log of a file (<c>-wal</c>, see https://sqlite.org/fileformat2.html#walformat) before SQLite does. SQLite goes on from the
/// last whole transaction before the first frame that is not what was written, and says nothing. That is right after a crash, which leaves
/// at most one transaction half written: it had not been acknowledged. Where another transaction stands behind, the first had lasted, and
/// bytes were damaged later.
/// </summary>
internal static class LogCheck
{
    public const string Ending = "-wal";
    private const uint LittleEndian = 0x377f0682, BigEndian = 0x377f0683;
    private const int HeaderSize = 32, FrameHeaderSize = 24, SaltsAt = 16, SumAt = 24;
    private const int FrameSizeAt = 4, FrameSaltsAt = 8, FrameSumAt = 16;
    private const int PageSizeAt = 8, SummedOfFrame = 8;
    private const int SmallestPage = 512, LargestPage = 1 << 16;

    /// <summary>What the log of a file is.</summary>
    /// <param name="path">The graph's file. The log is no file that SQLite locks, so it may be read at any time.</param>
    /// <exception cref="GraphFileException">It cannot be read.</exception>
    public static LogState Read(string path)
    {
        try
        {
            using FileStream log = new(path + Ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            return log.Length < HeaderSize ? LogState.Whole : Read(log);
        }
        catch (FileNotFoundException)
        {
            return LogState.Whole;
        }
        catch (DirectoryNotFoundException)
        {
            return LogState.Whole;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.Unreadable(path, error);
        }
    }

    private static LogState Read(Stream log)
    {
        byte[] header = new byte[HeaderSize];
        if (log.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
            return LogState.Whole;
        uint magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        uint pageSize = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(PageSizeAt));
        LogSum sum = new(magic == BigEndian);
        sum.Add(header.AsSpan(0, SumAt));
        if (magic is not (LittleEndian or BigEndian) || pageSize is < SmallestPage or > LargestPage || !sum.Is(header.AsSpan(SumAt)))
            return log.Length > HeaderSize ? LogState.CutOff : LogState.Whole;
        return ReadFrames(log, header.AsSpan(SaltsAt, 2 * sizeof(uint)), new byte[FrameHeaderSize + pageSize], sum);
    }

    private static LogState ReadFrames(Stream log, ReadOnlySpan<byte> salts, byte[] frame, LogSum sum)
    {
        bool isWhole = true, ends = true, follows = true, stoodWhole = true, stoodLast = false, isCandidate = false;
        int read;
        while ((read = log.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false)) == frame.Length)
        {
            bool isCurrent = frame.AsSpan(FrameSaltsAt, salts.Length).SequenceEqual(salts);
            bool isLast = isCurrent && BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(FrameSizeAt)) != 0;
            sum.Add(frame.AsSpan(0, SummedOfFrame));
            sum.Add(frame.AsSpan(FrameHeaderSize));
            bool fits = isCurrent && follows && sum.Is(frame.AsSpan(FrameSumAt));

            // Behind the last frame of a transaction another begins. Where that last frame is the bad one, half a write over old frames
            // looks the same, so the other must be there to its end.
            isWhole &= fits;
            isCandidate = fits && !isWhole && (isCandidate || stoodLast);
            if (isCandidate && (isLast || (stoodLast && stoodWhole)))
                return LogState.Damaged;

            // Each frame's checksum begins with that of the one before, so that frames behind a bad one can be told to be whole.
            ends = isWhole ? isLast : ends;
            (follows, stoodWhole, stoodLast) = (isCurrent, fits, isLast);
            sum.StartFrom(frame.AsSpan(FrameSumAt));
        }

        return isWhole && ends && read == 0 ? LogState.Whole : LogState.CutOff;
    }
}
