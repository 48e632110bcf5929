package org.oversightgraph.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * A copy of the Exampleshire dataset with fifty additional rows. Each row has one fault.
 */
public final class FiftyFaults {

	private static final String ROWS = """
			trusts|ZR91,A trust,,,,,ACUT,NHS_TRUST,,,,ex-register,
			trusts|ZR92,A trust,,,,,ACUTE,NHS_TRST,,,,ex-register,
			trusts|ZR93,,,,,,ACUTE,NHS_TRUST,,,,ex-register,
			trusts|ZR94,A trust,,,,,,NHS_TRUST,,,,ex-register,
			trusts|ZR95,A trust,,,2020-13-01,,ACUTE,NHS_TRUST,,,,ex-register,
			trusts|ZR96,A trust,,,2020-01-01,2019-01-01,ACUTE,NHS_TRUST,,,,ex-register,
			trusts|ZR97,A trust,,,,,ACUTE,NHS_TRUST,,,,,
			trusts|ZR98,A trust,,,,,ACUTE,NHS_TRUST,,,,ex-registre,
			trusts|ZR01,A second of its code,,,,,ACUTE,NHS_TRUST,,,,ex-register,
			trusts|Z R!,A trust,,,,,ACUTE,NHS_TRUST,,,,ex-register,
			trusts|ZR99,A trust,,,,ACUTE
			icbs|ZQ91,A board,,,yesterday,,,ex-register,
			icbs|ZQ92,A board,,,,,,no-such-source,
			icbs|ZQ1,A second of its code,,,,,,ex-register,
			system_partners|ZR0l,ZQ2,,,ILLUSTRATIVE,,ex-register,
			system_partners|ZR01,ZR02,,,ILLUSTRATIVE,,ex-register,
			system_partners|ZR01,ZQ1,,,ILLUSTRATIVE,,ex-register,
			system_partners|ZR02,ZQ3,2024-01-01,2023-01-01,ILLUSTRATIVE,,ex-register,
			system_partners|ZR02,ZQ4,,,STATED,,ex-register,
			system_partners|ZR03,ZQ4,,,,,ex-register,
			system_partners|ZR03,ZQ3,2024-02-30,,ILLUSTRATIVE,,ex-register,
			trust_registrations|ZR02,XYZ1,,,ILLUSTRATIVE,,ex-register,
			trust_registrations|ZQ1,ZQ2,,,ILLUSTRATIVE,,ex-register,
			services|ZR12,ZQ2,a_service,COVERAG,,,,,ILLUSTRATIVE,,ex-register,
			services|ZR12,ZQ2,a_service,PATIENT_FLOW,1.2,,,,ILLUSTRATIVE,,ex-register,
			services|ZR12,ZQ3,a_service,PATIENT_FLOW,many,,,,ILLUSTRATIVE,,ex-register,
			services|ZR12,ZQ4,a_service,PATIENT_FLOW,0.2,-4,,,ILLUSTRATIVE,,ex-register,
			services|ZR12,ZQ2,,COVERAGE,,,,,ILLUSTRATIVE,,ex-register,
			segments|ZR01,9,NOF-2022-23,,,,,,2024-01-01,,ILLUSTRATIVE,,ex-standing,
			segments|ZR01,2,NOF-2022-24,,,,,,2024-01-02,,ILLUSTRATIVE,,ex-standing,
			segments|ZR01,two,NOF-2022-23,,,,,,2024-01-03,,ILLUSTRATIVE,,ex-standing,
			segments|ZR01,0,NOF-2022-23,,,,,,2024-01-04,,ILLUSTRATIVE,,ex-standing,
			segments|ZR01,2,NOF-2022-23,,high,,,,2024-01-05,,ILLUSTRATIVE,,ex-standing,
			segments|ZR01,2,NOF-2022-23,,,,,perhaps,2024-01-06,,ILLUSTRATIVE,,ex-standing,
			segments|ZY1,2,NOF-2022-23,,,,,,2024-01-07,,ILLUSTRATIVE,,ex-standing,
			arrangements|ex-one,OVERSIGHT_AGREEMNT,An agreement,,no,IN_FORCE,2024,,ILLUSTRATIVE,,ex-arrangements,
			arrangements|ex-two,OVERSIGHT_AGREEMENT,An agreement,,maybe,IN_FORCE,2024,,ILLUSTRATIVE,,ex-arrangements,
			arrangements|ex-mou-zq1-2021,OVERSIGHT_AGREEMENT,An agreement,,no,IN_FORCE,2024,,ILLUSTRATIVE,,ex-arrangements,
			arrangement_parties|ex-mou-zq1-2012,ZQ1,ICB,2024,,ILLUSTRATIVE,,ex-arrangements,
			arrangement_parties|ex-mou-zq1-2021,ZQ1,LEAD,2024,,ILLUSTRATIVE,,ex-arrangements,
			arrangement_parties|ex-mou-zq1-2021,ZR01,ICB,2024,,ILLUSTRATIVE,,ex-arrangements,
			arrangement_parties|ex-mou-zq1-2021,ZQ1,BOARD,2024,,ILLUSTRATIVE,,ex-arrangements,
			successions|ZQ1,ZQ1,2030-01-01,no,ILLUSTRATIVE,,ex-register,
			successions|ZQ8,ZQ5,2030-01-01,no,ILLUSTRATIVE,,ex-register,
			support_episodes|ex-ep-new,ZR20,RECOVERY_SUPPORT_PROGRAM,,,,,,2024,,ILLUSTRATIVE,,ex-standing,
			support_events|ex-ep-zr20-rsq,ENTERED,2024-01-01,ILLUSTRATIVE,ex-standing,
			support_events|ex-ep-zr20-rsp,LEFT,2024-01-01,ILLUSTRATIVE,ex-standing,
			exit_criteria|ex-ep-zr20-rsp,0,A criterion,yes,2022-06,ILLUSTRATIVE,ex-standing,
			quality_ratings|ZR01,PROVIDER,,,EXCELLENT,,,,,,2024-02-10,PUBLISHED,ILLUSTRATIVE,ex-standing,
			metrics|ZR02,Q1 2024/25,,EX001,A metric,n/a,%,6,ILLUSTRATIVE,ex-standing,
			""";

	private FiftyFaults() {
	}

	/** Writes the copy into a folder and returns the folder. */
	public static Path in(Path folder) {
		try {
			try (Stream<Path> files = Files.list(Path.of("seed/exampleshire"))) {
				for (Path file : files.toList()) {
					Files.copy(file, folder.resolve(file.getFileName()));
				}
			}
			for (String row : ROWS.lines().toList()) {
				String[] parts = row.split("\\|", 2);
				Files.writeString(folder.resolve(parts[0] + ".csv"), parts[1] + "\n", StandardOpenOption.APPEND);
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
